import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

/** What is assumed where nothing is sent. No message becomes invalid by it, so it is never an ERROR; it may well mean something else. */
export const defaultValue: SchemaRule = {
  id: 'default-value',
  kinds: schemaKinds('default-value', 'the default', {
    narrowed: ['WARNING', 'INFO'],
    widened: ['WARNING', 'INFO'],
    changed: ['WARNING', 'INFO'],
  }),
  keywords: ['default'],
  *detect(old, next) {
    yield* keywordSights(old, next, 'default', 'the default');
  },
};
