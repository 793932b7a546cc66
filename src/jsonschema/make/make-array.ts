import { isObject, type Json, type JsonObject } from '../../model/index.ts';
import { canonical } from '../canonical.ts';
import { type Facts, itemParts } from '../facts.ts';
import { makeValue } from './make-value.ts';
import { between, isTooDeep, type Made, type Making, type Trail } from './making.ts';

/** Most items that are made because a schema asks for them. */
const MOST = 5_000;

/** An array: as many items as are asked for, with those that `contains` wants among them. */
export function makeArray(making: Making, facts: Facts, pointer: string, trail: Trail): Made {
  const wanted = facts.parts.flatMap((part): JsonObject[] => {
    const least = typeof part.minContains === 'number' ? part.minContains : 1;
    return isObject(part.contains)
      ? Array.from({ length: Math.min(least, MOST) }, () => part.contains as JsonObject)
      : [];
  });
  const count = countOf(making, facts, pointer, trail, wanted.length);
  if (count > MOST) return { dead: `${count} items are more than are made` };
  const items: Json[] = [];
  const texts = new Set<string>();
  const fresh = (value: Json) => !facts.unique || !texts.has(canonical(value));
  let dead = '';
  for (let index = 0; index < count || (wanted.length > 0 && index < facts.maxItems); index++) {
    const parts = itemParts(facts, index);
    const at = `${pointer}/${index}`;
    const build = (schemas: readonly JsonObject[]): Made => {
      const made = makeValue(making, schemas, at, trail, fresh);
      if ('value' in made || !facts.unique || making.prefer === 'varied') return made;
      // Plain values repeat themselves; chance finds others.
      return makeValue({ ...making, prefer: 'varied' }, schemas, at, trail, fresh);
    };
    const extra = wanted[0];
    let made: Made = parts === undefined ? { dead: `no item is allowed at ${at}` } : { dead };
    if (parts !== undefined && extra !== undefined) made = build([...parts, extra]);
    if ('value' in made) wanted.shift();
    else if (parts !== undefined) made = build(parts);
    if ('dead' in made) {
      dead = made.dead;
      break;
    }
    items.push(made.value);
    texts.add(canonical(made.value));
  }
  if (wanted.length > 0 || items.length < facts.minItems) return { dead };
  return { value: items };
}

function countOf(making: Making, facts: Facts, pointer: string, trail: Trail, contained: number): number {
  const least = Math.max(facts.minItems, contained);
  const given = [...making.overrides.keys()].flatMap((key) => {
    const index = key.startsWith(`${pointer}/`) ? Number(key.slice(pointer.length + 1).split('/')[0]) : Number.NaN;
    return Number.isInteger(index) ? [index + 1] : [];
  });
  const needed = Math.max(least, ...given);
  // A list of things that hold themselves ends here.
  const again = itemParts(facts, needed)?.some(
    (part) => typeof part.$ref === 'string' && (trail.get(part.$ref) ?? 0) > 0,
  );
  if (making.prefer === 'minimal' || making.prefer === 'example' || again === true || isTooDeep(making, pointer))
    return needed;
  const more = making.prefer === 'full' ? Math.max(needed, 1) : needed + between(making.random, 0, 2);
  return Math.max(needed, Math.min(more, facts.maxItems));
}
