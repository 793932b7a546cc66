import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const unevaluated: SchemaRule = {
  id: 'unevaluated',
  kinds: schemaKinds('unevaluated', 'what may stand beside the described'),
  keywords: ['*'],
  *detect(old, next) {
    for (const keyword of ['unevaluatedProperties', 'unevaluatedItems']) yield* keywordSights(old, next, keyword);
  },
};
