import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const containedItem: SchemaRule = {
  id: 'contained-item',
  kinds: schemaKinds('contained-item', 'what an array must contain'),
  keywords: ['*'],
  *detect(old, next) {
    for (const keyword of ['contains', 'minContains', 'maxContains']) yield* keywordSights(old, next, keyword);
  },
};
