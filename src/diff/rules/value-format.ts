import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const valueFormat: SchemaRule = {
  id: 'value-format',
  kinds: schemaKinds('value-format', 'the format of a value'),
  keywords: ['format'],
  *detect(old, next) {
    yield* keywordSights(old, next, 'format', 'the format');
  },
};
