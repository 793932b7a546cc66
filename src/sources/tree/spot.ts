import { escapeToken, type Json, type Knowledge, type Place, type Provenance } from '../../model/index.ts';
import { budgetFor, type TreeNode, toJson } from './node.ts';
import { placeAt, provenanceAt } from './source-text.ts';
import type { Tree } from './tree.ts';

/** A value in a tree and the way to it: what every fact is read from. */
export interface Spot {
  readonly tree: Tree;
  readonly node: TreeNode;
  /** JSON Pointer from the root of the tree. */
  readonly pointer: string;
  /** Where the fact begins: at its member name, or at the value where it has none. */
  readonly start: number;
}

export function rootOf(tree: Tree): Spot {
  return { tree, node: tree.root, pointer: '', start: tree.root.start };
}

/** A member of an object; undefined when there is none or the value is no object. */
export function member(spot: Spot | undefined, name: string): Spot | undefined {
  if (spot?.node.kind !== 'object') return undefined;
  const found = spot.node.members.get(name);
  if (found === undefined) return undefined;
  return { tree: spot.tree, node: found.value, pointer: `${spot.pointer}/${tokenOf(name)}`, start: found.keyStart };
}

/** All members of an object, in document order. */
export function members(spot: Spot | undefined): readonly (readonly [string, Spot])[] {
  if (spot?.node.kind !== 'object') return [];
  return [...spot.node.members].map(([name, found]) => [
    name,
    { tree: spot.tree, node: found.value, pointer: `${spot.pointer}/${tokenOf(name)}`, start: found.keyStart },
  ]);
}

/** How many members an object has. */
export function memberCount(spot: Spot): number {
  return spot.node.kind === 'object' ? spot.node.members.size : 0;
}

/** All items of an array. */
export function items(spot: Spot | undefined): readonly Spot[] {
  if (spot?.node.kind !== 'array') return [];
  return spot.node.items.map((node, index) => ({
    tree: spot.tree,
    node,
    pointer: `${spot.pointer}/${index}`,
    start: node.start,
  }));
}

export function isObjectSpot(spot: Spot | undefined): boolean {
  return spot?.node.kind === 'object';
}

/** The text of a string; undefined for anything else. */
export function textOf(spot: Spot | undefined): string | undefined {
  return spot?.node.kind === 'scalar' && typeof spot.node.value === 'string' ? spot.node.value : undefined;
}

/** The boolean here; undefined for anything else. */
export function flagOf(spot: Spot | undefined): boolean | undefined {
  return spot?.node.kind === 'scalar' && typeof spot.node.value === 'boolean' ? spot.node.value : undefined;
}

/** The plain value. @throws TooLarge */
export function jsonOf(spot: Spot): Json {
  return toJson(spot.node, budgetFor(spot.tree.source.text));
}

export function placeOf(spot: Spot): Place {
  return placeAt(spot.tree.source, spot.start, spot.node.end, spot.pointer);
}

export function provenanceOf(spot: Spot, known: Knowledge = 'stated'): Provenance {
  return provenanceAt(spot.tree.source, spot.start, spot.node.end, spot.pointer, known);
}

/** Most names need no escape, and looking is cheaper than replacing. */
function tokenOf(name: string): string {
  return name.includes('/') || name.includes('~') ? escapeToken(name) : name;
}
