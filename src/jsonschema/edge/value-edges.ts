import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import { canonical } from '../canonical.ts';
import { holds, typeOf } from '../explain.ts';
import { makeValue } from '../make/make-value.ts';
import type { Edge, EdgeFinder } from './edge.ts';

/** Most values of one enum. */
const MOST = 200;

/** Each enum value, each allowed type (null among them), both booleans. */
export const valueEdges: EdgeFinder = function* ({ value, facts, schemas }, making) {
  const { options } = facts;
  for (const option of options?.slice(0, MOST) ?? [])
    yield { keyword: 'enum', words: `value-${wordsOf(option)}`, value: option };
  if (options !== undefined) return;
  if (typeof value === 'boolean')
    for (const other of [true, false]) yield { keyword: 'type', words: String(other), value: other };
  // Without a stated type everything is allowed; that is no fact to try out.
  if (!facts.parts.some((part) => part.type !== undefined)) return;
  for (const type of facts.types) {
    if (type === typeOf(value)) continue;
    const made = makeValue(making, [...schemas, { type }], '', new Map());
    if ('value' in made) yield { keyword: 'type', words: type === 'null' ? 'null' : `as-${type}`, value: made.value };
  }
};

/** Each branch of each alternative at the place; `branch` names it in its schema. */
export function* branchEdges(
  ...[{ facts, schemas, value }, making]: Parameters<EdgeFinder>
): Iterable<Edge & { readonly branch: string }> {
  for (const part of facts.parts) {
    const origin = making.program.originOf(part);
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches: readonly Json[] = Array.isArray(part[keyword]) ? part[keyword] : [];
      for (const [index, branch] of branches.entries()) {
        if (!isObject(branch)) continue;
        const taken = holds(making.program, branch, value);
        const made = taken ? { value } : makeValue(making, [...schemas, branch], '', new Map());
        if ('value' in made)
          yield { keyword, words: nameOf(branch, index), value: made.value, branch: `${origin}/${keyword}/${index}` };
      }
    }
    if (!isObject(part.if)) continue;
    for (const [words, branch] of [
      ['condition-holds', part.if],
      ['condition-fails', { not: part.if }],
    ] as const) {
      const taken = holds(making.program, branch, value);
      const made = taken ? { value } : makeValue(making, [...schemas, branch], '', new Map());
      if ('value' in made) yield { keyword: 'if', words, value: made.value, branch: `${origin}/${words}` };
    }
  }
}

function nameOf(branch: JsonObject, index: number): string {
  const { type } = branch;
  return `alternative-${index + 1}${typeof type === 'string' ? `-${type}` : ''}`;
}

function wordsOf(option: Json): string {
  const text = typeof option === 'string' ? option : canonical(option);
  return text === '' ? 'empty' : text.slice(0, 40);
}
