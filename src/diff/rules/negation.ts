import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const negation: SchemaRule = {
  id: 'negation',
  kinds: schemaKinds('negation', 'what must not hold'),
  keywords: ['not'],
  *detect(old, next) {
    yield* keywordSights(old, next, 'not', 'what must not hold');
  },
};
