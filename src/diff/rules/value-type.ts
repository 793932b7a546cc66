import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';

const every = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

export const valueType: SchemaRule = {
  id: 'value-type',
  kinds: schemaKinds('value-type', 'the type of a value'),
  keywords: ['type', 'false', 'never'],
  *detect(old, next) {
    if (old.never !== next.never) {
      const message = next.never ? 'no value is allowed any more' : 'values are allowed now';
      yield { turn: next.never ? 'narrowed' : 'widened', keyword: 'type', message };
      return;
    }
    const [was, is] = [all(old.types), all(next.types)];
    const lost = [...was].filter((type) => !is.has(type));
    const won = [...is].filter((type) => !was.has(type));
    if (lost.length === 0 && won.length === 0) return;
    const message = `the type changed from ${words(old.types)} to ${words(next.types)}`;
    const turn = lost.length > 0 && won.length > 0 ? 'changed' : lost.length > 0 ? 'narrowed' : 'widened';
    yield { turn, keyword: 'type', message };
  },
};

/** Integers are numbers too. */
function all(types: ReadonlySet<string> | undefined): ReadonlySet<string> {
  if (types === undefined) return new Set(every);
  return types.has('number') ? new Set([...types, 'integer']) : types;
}

function words(types: ReadonlySet<string> | undefined): string {
  return types === undefined ? 'any' : [...types].sort().join(' or ') || 'none';
}
