import type { Member, ObjectNode, TreeNode } from '../tree/node.ts';

/** An object that stands where the anchor does; members that are undefined are left out. */
export function objectAt(
  anchor: { readonly start: number; readonly end: number },
  entries: readonly (readonly [string, Member | undefined])[],
): ObjectNode {
  const members = new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  return { kind: 'object', members, start: anchor.start, end: anchor.end };
}

/** A value that stands where the anchor does. */
export function scalar(
  value: null | boolean | string,
  anchor: { readonly start: number; readonly end: number },
): TreeNode {
  return { kind: 'scalar', value, start: anchor.start, end: anchor.end };
}
