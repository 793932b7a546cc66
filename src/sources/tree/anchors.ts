import { fromPointer } from '../../model/index.ts';
import { items, member, members, rootOf, type Spot, textOf } from './spot.ts';
import type { Tree } from './tree.ts';

const known = new WeakMap<Tree, ReadonlyMap<string, Spot>>();
/** Whether a schema or the document has an address of its own. Asked for each reference, and a text of ten megabytes has 40,000. */
const addressed = new WeakMap<Tree, boolean>();

/**
 * Places that a document names itself: `$anchor`s as `#name`, `$id`s as written and as they are resolved against those around them
 * (JSON Schema 2020-12 section 8.2), and the whole document by its `$self` (OpenAPI 3.2).
 */
export function anchorsOf(tree: Tree): ReadonlyMap<string, Spot> {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found = new Map<string, Spot>();
  known.set(tree, found);
  // Most documents name nothing, and looking for that is cheaper than walking.
  if (!/\$(?:id|anchor|dynamicAnchor|self)\b/.test(tree.source.text)) return found;
  const self = textOf(member(rootOf(tree), '$self'));
  if (self !== undefined) found.set(self, rootOf(tree));
  const seen = new Set<unknown>();
  const open: (readonly [Spot, string])[] = [[rootOf(tree), self ?? '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [spot, base] = next;
    if (spot.node.kind === 'scalar' || seen.has(spot.node)) continue;
    seen.add(spot.node);
    const id = textOf(member(spot, '$id'));
    const anchor = textOf(member(spot, '$anchor')) ?? textOf(member(spot, '$dynamicAnchor'));
    const inner = id === undefined ? base : resolvedUri(id, base);
    if (id !== undefined) for (const name of [id, inner]) if (!found.has(name)) found.set(name, spot);
    if (anchor !== undefined)
      for (const name of [`#${anchor}`, `${inner}#${anchor}`]) if (!found.has(name)) found.set(name, spot);
    for (const [, child] of members(spot)) open.push([child, inner]);
    for (const child of items(spot)) open.push([child, inner]);
  }
  return found;
}

/** The schema with an `$id` of its own that a place lies in, and its address. */
export function resourceAround(spot: Spot): { readonly root: Spot; readonly uri: string } | undefined {
  const { tree } = spot;
  const isAddressed = addressed.get(tree) ?? /\$(?:id|self)\b/.test(tree.source.text);
  addressed.set(tree, isAddressed);
  if (!isAddressed) return undefined;
  let current: Spot | undefined = rootOf(tree);
  let uri = textOf(member(current, '$self')) ?? '';
  let root: Spot | undefined = uri === '' ? undefined : current;
  for (const token of fromPointer(spot.pointer)) {
    current = current?.node.kind === 'array' ? items(current)[Number(token)] : member(current, token);
    const id = textOf(member(current, '$id'));
    if (id !== undefined && current !== undefined) [root, uri] = [current, resolvedUri(id, uri)];
  }
  return root === undefined ? undefined : { root, uri };
}

/** A reference as an address; as written where there is nothing that it could be resolved against. */
export function resolvedUri(reference: string, base: string): string {
  return URL.canParse(reference, base === '' ? undefined : base)
    ? new URL(reference, base === '' ? undefined : base).href
    : reference;
}

/** The place that a JSON Pointer names from here. */
export function spotAt(root: Spot, pointer: string): Spot | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  let current: Spot | undefined = root;
  for (const token of fromPointer(pointer))
    current = current?.node.kind === 'array' ? items(current)[Number(token)] : member(current, token);
  return current;
}
