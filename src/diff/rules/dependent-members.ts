import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const dependentMembers: SchemaRule = {
  id: 'dependent-members',
  kinds: schemaKinds('dependent-members', 'what members ask of other members'),
  keywords: ['*'],
  *detect(old, next) {
    for (const keyword of ['dependentRequired', 'dependentSchemas']) yield* keywordSights(old, next, keyword);
  },
};
