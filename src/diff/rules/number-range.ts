import { boundSights } from './bounds.ts';
import type { SchemaRule } from './rule.ts';
import { byOrder, schemaKinds } from './schema-kinds.ts';

export const numberRange: SchemaRule = {
  id: 'number-range',
  kinds: schemaKinds('number-range', 'the range of a number', byOrder),
  keywords: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  *detect(old, next) {
    yield* boundSights(old, next, { closed: 'minimum', open: 'exclusiveMinimum', sign: 1, noun: 'the minimum' });
    yield* boundSights(old, next, { closed: 'maximum', open: 'exclusiveMaximum', sign: -1, noun: 'the maximum' });
  },
};
