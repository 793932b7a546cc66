import { fromPointer } from '../../model/index.ts';
import { items, member, members, rootOf, type Spot, textOf } from './spot.ts';
import type { Tree } from './tree.ts';

const known = new WeakMap<Tree, ReadonlyMap<string, Spot>>();

/** Places that a document names itself: `$anchor`s as `#name`, `$id`s as written (JSON Schema 2020-12 section 8.2). */
export function anchorsOf(tree: Tree): ReadonlyMap<string, Spot> {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const found = new Map<string, Spot>();
  known.set(tree, found);
  // Most documents name nothing, and looking for that is cheaper than walking.
  if (!/\$(?:id|anchor|dynamicAnchor)\b/.test(tree.source.text)) return found;
  const seen = new Set<unknown>();
  const open: (readonly [Spot, string])[] = [[rootOf(tree), '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [spot, base] = next;
    if (spot.node.kind === 'scalar' || seen.has(spot.node)) continue;
    seen.add(spot.node);
    const id = textOf(member(spot, '$id'));
    const anchor = textOf(member(spot, '$anchor')) ?? textOf(member(spot, '$dynamicAnchor'));
    const inner = id ?? base;
    if (id !== undefined && !found.has(id)) found.set(id, spot);
    if (anchor !== undefined)
      for (const name of [`#${anchor}`, `${inner}#${anchor}`]) if (!found.has(name)) found.set(name, spot);
    for (const [, child] of members(spot)) open.push([child, inner]);
    for (const child of items(spot)) open.push([child, inner]);
  }
  return found;
}

/** The place that a JSON Pointer names from here. */
export function spotAt(root: Spot, pointer: string): Spot | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  let current: Spot | undefined = root;
  for (const token of fromPointer(pointer))
    current = current?.node.kind === 'array' ? items(current)[Number(token)] : member(current, token);
  return current;
}
