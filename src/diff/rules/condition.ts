import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const condition: SchemaRule = {
  id: 'condition',
  kinds: schemaKinds('condition', 'a condition'),
  keywords: ['*'],
  *detect(old, next) {
    for (const keyword of ['if', 'then', 'else']) yield* keywordSights(old, next, keyword, `the condition ${keyword}`);
  },
};
