import { nearestName } from '../../model/index.ts';
import { anchorsOf, resolvedUri, resourceAround, spotAt } from '../tree/anchors.ts';
import type { TreeNode } from '../tree/node.ts';
import { member, members, rootOf, type Spot, textOf } from '../tree/spot.ts';
import type { Findings } from './findings.ts';
import { targetOf } from './load-library.ts';

/** Longest chain of references to references that is followed: no description that people read has one of ten. */
const longestChain = 50;

/**
 * Follow `$ref`s until something stands there that is none. Nothing is copied: the answer is the place itself.
 * @returns undefined, with a finding, for a reference that leads nowhere, back to itself or too far.
 */
export function follow(spot: Spot | undefined, findings: Findings): Spot | undefined {
  const passed = new Set<TreeNode>();
  let current = spot;
  while (passed.size <= longestChain) {
    const reference = member(current, '$ref');
    if (current === undefined || reference === undefined || textOf(reference) === undefined) return current;
    if (passed.has(current.node)) break;
    passed.add(current.node);
    current = resolve(reference, findings);
  }
  if (spot === undefined || current === undefined) return undefined;
  const start = member(spot, '$ref') ?? spot;
  if (passed.has(current.node))
    findings.error(
      'circular-reference',
      start,
      `The reference ${textOf(start)} leads back to itself and never to a value.`,
      'Let one of the references in the circle name a real object.',
    );
  else
    findings.error(
      'long-reference',
      start,
      `The reference ${textOf(start)} leads through more than ${longestChain} places or files that are references themselves; it was not followed further.`,
      'Name the place where the value stands.',
    );
  return undefined;
}

/** The place that a `$ref` member names; one step only. */
export function resolve(reference: Spot, findings: Findings): Spot | undefined {
  const written = textOf(reference) ?? '';
  const [file = '', fragment = ''] = written.split('#', 2);
  const around = resourceAround(reference);
  // Inside a schema with an `$id`, pointers and anchors start there; many tools take the document, so what is not found there is sought in it.
  const inside =
    around === undefined || file !== ''
      ? undefined
      : fragment.startsWith('/')
        ? spotAt(around.root, decode(fragment))
        : anchorsOf(reference.tree).get(`${around.uri}#${fragment}`);
  if (inside !== undefined && fragment !== '') return inside;
  const named = namedHere(reference, written, file, around?.uri ?? '');
  if (named !== undefined && (file !== '' || !fragment.startsWith('/'))) {
    return written.includes('#/') ? spotAt(named, decode(fragment)) : named;
  }
  const home = reference.tree.location;
  const other = file === '' || home === undefined ? undefined : reference.tree.library?.get(targetOf(home, file) ?? '');
  if (other !== undefined) {
    const found =
      fragment === '' || fragment.startsWith('/')
        ? spotAt(rootOf(other), decode(fragment))
        : anchorsOf(other).get(`#${fragment}`);
    if (found === undefined)
      findings.error(
        'dangling-reference',
        reference,
        `The reference ${written} names nothing in that file.`,
        'Name an existing place.',
      );
    return found;
  }
  // What became of files was said when they were loaded.
  if (file !== '' && reference.tree.library !== undefined) return undefined;
  if (!written.startsWith('#')) {
    findings.error(
      'external-reference',
      reference,
      `The reference ${written} leads out of this document and was not followed.`,
      'Bundle the documents into one.',
    );
    return undefined;
  }
  const target = spotAt(rootOf(reference.tree), decode(written.slice(1)));
  if (target === undefined) findings.error('dangling-reference', reference, ...danglingWords(reference, written));
  return target;
}

/** A place that the document names itself, by the words of the reference or by the address that they mean here. */
function namedHere(reference: Spot, written: string, file: string, base: string): Spot | undefined {
  const names = anchorsOf(reference.tree);
  const uri = base === '' ? undefined : resolvedUri(file, base);
  return names.get(written) ?? names.get(file) ?? (uri === undefined || file === '' ? undefined : names.get(uri));
}

/** A reference is a URI, so its fragment may be percent-encoded (RFC 6901 section 6). */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function danglingWords(reference: Spot, written: string): [string, string] {
  const lastSlash = written.lastIndexOf('/');
  const parent = spotAt(rootOf(reference.tree), decode(written.slice(1, Math.max(lastSlash, 1))));
  const near = nearestName(
    decode(written.slice(lastSlash + 1)),
    members(parent).map(([name]) => name),
  );
  const remedy =
    near === undefined
      ? 'Name an existing schema, or delete the reference.'
      : `Did you mean ${written.slice(0, lastSlash + 1)}${near}?`;
  return [`The reference ${written} names nothing in this document.`, remedy];
}
