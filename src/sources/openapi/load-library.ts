import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { type Finding, Problem } from '../../model/index.ts';
import { mostBytes, refuseGiantBytes } from '../refuse-giants.ts';
import type { ReadContext } from '../source.ts';
import { anchorsOf, resolvedUri } from '../tree/anchors.ts';
import type { TreeNode } from '../tree/node.ts';
import { placeAt, sourceText } from '../tree/source-text.ts';
import { type Library, parseTree, type Tree } from '../tree/tree.ts';

/** More files than any API has: a reference loop through generated names must end. */
const mostFiles = 500;

/**
 * Load every file that a document refers to, and that those refer to: files in its own folder tree; other files and other hosts only where allowed.
 * @returns the same document, which now knows the others, and findings about those that could not be read.
 */
export async function loadLibrary(
  tree: Tree,
  location: string | undefined,
  context: ReadContext,
): Promise<{ readonly tree: Tree; readonly findings: readonly Finding[] }> {
  if (location === undefined || !refersOut(tree)) return { tree, findings: [] };
  const library = new Map<string, Tree>() satisfies Map<string, Tree>;
  const home = dirname(location);
  const findings: Finding[] = [];
  const first: Tree = { ...tree, location, library: library as Library };
  library.set(location, first);
  const open: Tree[] = [first];
  const refused = new Set<string>();
  for (let next = open.shift(); next !== undefined; next = open.shift())
    for (const { file, node } of outward(next)) {
      // An address of another scheme names no file of ours: it stands for itself, and is refused.
      const target = targetOf(next.location ?? location, file) ?? file;
      if (library.has(target) || refused.has(target)) continue;
      const place = placeAt(next.source, node.start, node.end);
      const refuse = (message: string, remedy: string) => {
        refused.add(target);
        findings.push({ id: 'external-reference', severity: 'error', message, places: [place], remedy });
      };
      if (library.size >= mostFiles) {
        refuse(`More than ${mostFiles} files are referred to; ${file} was not read.`, 'Bundle the documents into one.');
        continue;
      }
      if (hasScheme(target) && !/^https?:/i.test(target)) {
        refuse(
          `The reference ${file} is no file beside the document and was not followed.`,
          'Name the file by its path from the folder of the document.',
        );
        continue;
      }
      const remote = /^https?:/i.test(target);
      if (remote && !context.allowRemote) {
        refuse(
          `The reference ${file} leads to another host and was not followed.`,
          'Allow it with --allow-remote, or bundle the documents into one.',
        );
        continue;
      }
      if (!remote && !context.allowOutside && (await leadsOut(home, target))) {
        refuse(
          `The reference ${file} leads out of the folder of the document and was not followed.`,
          'Allow it with --allow-outside, or move the file into the folder tree of the document.',
        );
        continue;
      }
      try {
        const text = remote ? await fetchText(target) : await readText(target, file);
        const name = remote ? target : besides(tree.source.document, relative(home, target).replaceAll(sep, '/'));
        const read: Tree = { ...parseTree(sourceText(name, text)), location: target, library };
        library.set(target, read);
        findings.push(...read.findings);
        open.push(read);
      } catch (cause) {
        const reason =
          cause instanceof Problem
            ? `${cause.message} (line ${cause.place?.line ?? 1})`
            : 'There is no such file that can be read.';
        refuse(`The file ${file} that is referred to was not read. ${reason}`, 'Correct the reference or the file.');
      }
    }
  return { tree: first, findings };
}

/** Whether a file lies outside a folder: by its path, or because a symbolic link on the way leads out. */
async function leadsOut(home: string, target: string): Promise<boolean> {
  const isOutside = (from: string, to: string) => {
    const way = relative(from, to);
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  };
  if (isOutside(home, target)) return true;
  try {
    return isOutside(await realpath(home), await realpath(target));
  } catch {
    // What is not there leads nowhere: reading it says so.
    return false;
  }
}

function hasScheme(file: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(file);
}

/** Absolute location of a file, as a reference in another one names it. */
export function targetOf(from: string, file: string): string | undefined {
  if (/^https?:\/\//i.test(file)) return file;
  if (hasScheme(file)) return undefined;
  if (/^https?:\/\//.test(from)) return new URL(file, from).href;
  return resolve(dirname(from), decoded(file));
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

function besides(document: string, path: string): string {
  const folder = posix.dirname(document);
  return folder === '.' ? path : posix.join(folder, path);
}

/** @throws {Problem} for another status than success, and for more than any document has, said or not */
async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Problem(`The host answered ${response.status}.`);
  refuseGiantBytes(url, Number(response.headers.get('content-length') ?? 0));
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes) refuseGiantBytes(url, bytes);
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

async function readText(path: string, name: string): Promise<string> {
  const file = await stat(path);
  // A pipe would be waited for without end.
  if (!file.isFile()) throw new Problem(`${name} is no file.`);
  refuseGiantBytes(name, file.size);
  return await readFile(path, 'utf8');
}

function refersOut(tree: Tree): boolean {
  return /\$ref["']?\s*:\s*["']?[^#"'\s]/.test(tree.source.text);
}

/** References to other files; what the document names itself by `$id` or `$self` is not sought elsewhere. */
function outward(tree: Tree): readonly { readonly file: string; readonly node: TreeNode }[] {
  const found: { file: string; node: TreeNode }[] = [];
  const named = anchorsOf(tree);
  const seen = new Set<TreeNode>();
  const open: (readonly [TreeNode, string])[] = [[tree.root, textIn(tree.root, '$self') ?? '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, around] = next;
    if (node.kind === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    const id = textIn(node, '$id');
    const base = id === undefined ? around : resolvedUri(id, around);
    if (node.kind === 'array') for (const item of node.items) open.push([item, base]);
    else
      for (const [key, { value }] of node.members) {
        const written = key === '$ref' ? textIn(node, key) : undefined;
        if (written === undefined || written.startsWith('#')) {
          open.push([value, base]);
          continue;
        }
        const [file = ''] = written.split('#', 1);
        if (named.has(file) || (base !== '' && named.has(resolvedUri(file, base)))) continue;
        if (file !== '' && (extname(file) !== '' || file.includes('/'))) found.push({ file, node: value });
      }
  }
  return found.toSorted((a, b) => a.node.start - b.node.start);
}

function textIn(node: TreeNode, name: string): string | undefined {
  const value = node.kind === 'object' ? node.members.get(name)?.value : undefined;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}
