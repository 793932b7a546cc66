import type { TreeNode } from '../tree/node.ts';
import { scalar } from './make-node.ts';

const moved: readonly (readonly [string, string])[] = [
  ['#/definitions/', '#/components/schemas/'],
  ['#/parameters/', '#/components/parameters/'],
  ['#/responses/', '#/components/responses/'],
];

/** Lead references to where their targets are now. YAML aliases share nodes, so each node is changed once. */
export function withReferences(root: TreeNode): TreeNode {
  const done = new Map<TreeNode, TreeNode>();
  const change = (node: TreeNode, key?: string): TreeNode => {
    if (node.kind === 'scalar') {
      const { value } = node;
      const rule =
        key === '$ref' && typeof value === 'string' ? moved.find(([from]) => value.startsWith(from)) : undefined;
      return rule === undefined ? node : scalar(rule[1] + String(value).slice(rule[0].length), node);
    }
    const known = done.get(node);
    if (known !== undefined) return known;
    const changed: TreeNode =
      node.kind === 'array'
        ? { ...node, items: node.items.map((item) => change(item)) }
        : {
            ...node,
            members: new Map(
              [...node.members].map(([name, one]) => [
                name === 'x-nullable' ? 'nullable' : name,
                { ...one, value: change(one.value, name) },
              ]),
            ),
          };
    done.set(node, changed);
    return changed;
  };
  return change(root);
}
