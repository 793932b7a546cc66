import type { Schemas } from '../../jsonschema/index.ts';
import { isObject } from '../../model/index.ts';
import { branches } from '../rules/branches.ts';
import type { SchemaRule } from '../rules/rule.ts';
import type { Difference } from './compare-schemas.ts';
import { canonical, childOf, type Node, type Shape, settled, shapeOf } from './shape.ts';

export interface BranchMatch {
  /** Branches that are one thing in both documents, and so are compared inside. */
  readonly paired: readonly (readonly [Node, Node])[];
  readonly differences: (rules: readonly SchemaRule[]) => readonly Difference[];
}

/** Pairs tried by comparing, at most; beyond that branches are told apart by name alone. */
const mostTrials = 400;

/**
 * Pair the branches of an alternative: first those that say the same, then those of one name (reference, title or constant), then objects
 * that have most of their members in common, then, where equally many are left, by position.
 */
export function matchBranches(
  oldSchemas: Schemas,
  newSchemas: Schemas,
  old: Shape,
  next: Shape,
  keyword: 'anyOf' | 'oneOf',
  same: (old: Node, next: Node) => boolean,
): BranchMatch {
  let was = nodesOf(old, keyword);
  let is = nodesOf(next, keyword);
  const paired: (readonly [Node, Node])[] = [];
  const take = (fits: (a: Node, b: Node) => boolean): void => {
    was = was.filter((a) => {
      const at = is.findIndex((b) => fits(a, b));
      if (at < 0) return true;
      paired.push([a, is[at] as Node]);
      is = is.filter((_, i) => i !== at);
      return false;
    });
  };
  if (was.length > 0 && is.length > 0) {
    take((a, b) => nameOf(oldSchemas, a) === nameOf(newSchemas, b) && same(a, b));
    if (was.length * is.length <= mostTrials) take(same);
    take((a, b) => nameOf(oldSchemas, a) !== '' && nameOf(oldSchemas, a) === nameOf(newSchemas, b));
    if (was.length * is.length <= mostTrials)
      take((a, b) => areAlike(shapeOf(oldSchemas, a).members, shapeOf(newSchemas, b).members));
    if (was.length === is.length) {
      const left = is;
      was.forEach((a, i) => {
        paired.push([a, left[i] as Node]);
      });
      was = [];
      is = [];
    }
  }
  return {
    paired,
    differences: (rules) =>
      rules.includes(branches)
        ? branches
            .sightsOf(keyword, names(oldSchemas, was), names(newSchemas, is), {
              was: nodesOf(old, keyword).length,
              is: nodesOf(next, keyword).length,
            })
            .map((sight) => ({ rule: branches, sight, old, new: next }))
        : [],
  };
}

/** Whether at least half of all members are in both. */
function areAlike(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  const common = [...a.keys()].filter((name) => b.has(name)).length;
  return common > 0 && 2 * common >= new Set([...a.keys(), ...b.keys()]).size;
}

function nodesOf(shape: Shape, keyword: string): readonly Node[] {
  return shape.parts.flatMap((part) => {
    const list = part.schema[keyword];
    return Array.isArray(list) ? list.map((_, i) => childOf(part, keyword, i)) : [];
  });
}

/** What tells a branch apart: the schema it refers to, its title, or the constants of its members. */
function nameOf(schemas: Schemas, node: Node): string {
  const [part] = settled(schemas, node);
  if (part === undefined || !isObject(part.schema)) return '';
  if (part.origin.endsWith('#')) return part.origin;
  const title = part.schema['title'];
  if (typeof title === 'string') return title;
  const { members } = shapeOf(schemas, node);
  return [...members]
    .flatMap(([name, member]) => {
      const { values } = shapeOf(schemas, member);
      return values?.length === 1 ? [`${name}=${canonical(values[0])}`] : [];
    })
    .join(' ');
}

function names(schemas: Schemas, nodes: readonly Node[]): readonly string[] {
  return nodes.map((node) => nameOf(schemas, node).replace(/#$/, '') || typeWords(shapeOf(schemas, node)));
}

function typeWords(shape: Shape): string {
  return [...(shape.types ?? ['any'])].join(' or ');
}
