import { boundSights } from './bounds.ts';
import type { SchemaRule } from './rule.ts';
import { byOrder, schemaKinds } from './schema-kinds.ts';

export const itemCount: SchemaRule = {
  id: 'item-count',
  kinds: schemaKinds('item-count', 'the number of items', byOrder),
  keywords: ['minItems', 'maxItems'],
  *detect(old, next) {
    yield* boundSights(old, next, { closed: 'minItems', sign: 1, noun: 'the least number of items' });
    yield* boundSights(old, next, { closed: 'maxItems', sign: -1, noun: 'the greatest number of items' });
  },
};
