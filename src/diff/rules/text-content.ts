import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const textContent: SchemaRule = {
  id: 'text-content',
  kinds: schemaKinds('text-content', 'the content of a text'),
  keywords: ['*'],
  *detect(old, next) {
    for (const keyword of ['contentMediaType', 'contentEncoding', 'contentSchema'])
      yield* keywordSights(old, next, keyword);
  },
};
