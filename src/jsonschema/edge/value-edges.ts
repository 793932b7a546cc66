import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import { canonical } from '../canonical.ts';
import { holds, typeOf } from '../explain.ts';
import { ofType, withSchema } from '../facts.ts';
import { makeValue } from '../make/make-value.ts';
import type { Making } from '../make/making.ts';
import type { Place } from '../places.ts';
import type { EdgeFinder } from './edge.ts';

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
    const made = makeValue(making, withSchema(schemas, ofType[type]), '', new Map());
    if ('value' in made) yield { keyword: 'type', words: type === 'null' ? 'null' : `as-${type}`, value: made.value };
  }
};

/** One branch of an alternative at a place. */
export interface BranchWay {
  readonly keyword: string;
  readonly words: string;
  /** Names the branch in its schema. */
  readonly branch: string;
  readonly schema: JsonObject;
  /** A value of the place that takes the branch; its own, where it does already. */
  readonly make: (making: Making) => Json | undefined;
}

/** Each branch of each alternative at the place. */
export function* branchWays({ facts, schemas, value }: Place, program: Making['program']): Iterable<BranchWay> {
  for (const part of facts.parts) {
    const origin = program.originOf(part);
    const way = (keyword: string, words: string, id: string, schema: JsonObject, index: number): BranchWay => ({
      keyword,
      words,
      branch: `${origin}/${id}`,
      schema,
      make: (making) => {
        if (holds(program, schema, value)) return value;
        // Where alternatives stand side by side, all are tried: one forced index would not fit the others.
        const isAlone = [part.oneOf, part.anyOf, part.if].filter((stated) => stated !== undefined).length === 1;
        const forced: Making = isAlone ? { ...making, branch: { of: part, index } } : making;
        const made = makeValue(forced, withSchema(schemas, schema), '', new Map());
        return 'value' in made ? made.value : undefined;
      },
    });
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches: readonly Json[] = Array.isArray(part[keyword]) ? part[keyword] : [];
      for (const [index, branch] of branches.entries())
        if (isObject(branch)) yield way(keyword, nameOf(branch, index), `${keyword}/${index}`, branch, index);
    }
    if (!isObject(part.if)) continue;
    yield way('if', 'condition-holds', 'condition-holds', part.if, 0);
    yield way('if', 'condition-fails', 'condition-fails', opposite(part.if), 1);
  }
}

const opposites = new WeakMap<JsonObject, JsonObject>();

/** The same schema each time for the same one. */
function opposite(schema: JsonObject): JsonObject {
  const not = opposites.get(schema) ?? { not: schema };
  opposites.set(schema, not);
  return not;
}

function nameOf(branch: JsonObject, index: number): string {
  const { type } = branch;
  return `alternative-${index + 1}${typeof type === 'string' ? `-${type}` : ''}`;
}

function wordsOf(option: Json): string {
  const text = typeof option === 'string' ? option : canonical(option);
  return text === '' ? 'empty' : text.slice(0, 40);
}
