import { boundSights } from './bounds.ts';
import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const containedItem: SchemaRule = {
  id: 'contained-item',
  kinds: schemaKinds('contained-item', 'what an array must contain'),
  keywords: ['*'],
  *detect(old, next) {
    yield* keywordSights(old, next, 'contains');
    yield* boundSights(old, next, { closed: 'minContains', sign: 1, noun: 'the least number of such items' });
    yield* boundSights(old, next, { closed: 'maxContains', sign: -1, noun: 'the greatest number of such items' });
  },
};
