import type { Json } from '../../model/index.ts';

/** A value of a JSON or YAML text that knows where it stands. Offsets are UTF-16 units into its text. */
export type TreeNode = ScalarNode | ArrayNode | ObjectNode;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Stretch {
  readonly kind: 'scalar';
  readonly value: null | boolean | number | string;
}

export interface ArrayNode extends Stretch {
  readonly kind: 'array';
  readonly items: readonly TreeNode[];
}

/** A YAML alias shares the node of its anchor, so a tree may be a graph. It has no cycles. */
export interface ObjectNode extends Stretch {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, Member>;
}

export interface Member {
  readonly keyStart: number;
  readonly value: TreeNode;
}

/** The same member name twice in one object: the later one counts, as JSON.parse has it. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

/** How deep a document may nest. Real ones stay under 40; recursion below this depth is safe. */
export const deepest = 300;

/** More values than a description of 20,000 operations has; each costs some 80 bytes of memory. */
export const mostValues = 2_000_000;

/** Thrown when a text holds, or would unfold into, more values than any honest document has. */
export class TooLarge extends Error {}

/** How many values may still be made of a text. */
export interface Budget {
  left: number;
}

/**
 * What may be made of a text in one go. Without aliases a text holds fewer values than characters; aliases may multiply that a little,
 * but aliases of aliases multiply without end ("billion laughs").
 */
export function budgetFor(text: string): Budget {
  return { left: Math.min(2 * text.length + 10_000, 5_000_000) };
}

/** The plain JSON value of a node. @throws TooLarge when aliases unfold beyond reason. */
export function toJson(node: TreeNode, budget: Budget): Json {
  budget.left -= 1;
  if (budget.left < 0) throw new TooLarge('aliases unfold into too many values');
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'array':
      return node.items.map((item) => toJson(item, budget));
    case 'object':
      // fromEntries defines members, so that a member called __proto__ stays a member.
      return Object.fromEntries([...node.members].map(([key, member]) => [key, toJson(member.value, budget)]));
  }
}
