import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';

export const nullValue: SchemaRule = {
  id: 'null-value',
  kinds: schemaKinds('null-value', 'whether a value may be null').filter(({ action }) => action !== 'changed'),
  keywords: ['type', 'enum', 'const', 'anyOf', 'oneOf'],
  *detect(old, next) {
    // Where no type is stated, null is allowed like everything else; that change is one of the type.
    if (old.nullable === undefined || next.nullable === undefined || old.nullable === next.nullable) return;
    const message = next.nullable ? 'null is allowed now' : 'null is no longer allowed';
    yield { turn: next.nullable ? 'widened' : 'narrowed', keyword: 'type', message, candidates: [null] };
  },
};
