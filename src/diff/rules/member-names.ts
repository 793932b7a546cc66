import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const memberNames: SchemaRule = {
  id: 'member-names',
  kinds: schemaKinds('member-names', 'the names that members may have'),
  keywords: ['*'],
  *detect(old, next) {
    yield* keywordSights(old, next, 'propertyNames', 'the schema of member names');
  },
};
