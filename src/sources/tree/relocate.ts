import type { TreeNode } from './node.ts';

/** A stretch of a document, as offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The same values, standing elsewhere: for text that was cut out of a document, or unpacked from it.
 * @param place where what stands at a stretch of the text lies in the document
 */
export function relocate(node: TreeNode, place: (stretch: Span) => Span): TreeNode {
  const { start, end } = place(node);
  switch (node.kind) {
    case 'scalar':
      return { ...node, start, end };
    case 'array':
      return { ...node, start, end, items: node.items.map((item) => relocate(item, place)) };
    case 'object':
      return {
        ...node,
        start,
        end,
        members: new Map(
          [...node.members].map(([key, { keyStart, value }]) => [
            key,
            { keyStart: place({ start: keyStart, end: keyStart }).start, value: relocate(value, place) },
          ]),
        ),
      };
  }
}
