import type { Json } from '../../model/index.ts';
import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';
import { keywordSights } from './single-keyword.ts';

export const textPattern: SchemaRule = {
  id: 'text-pattern',
  kinds: schemaKinds('text-pattern', 'the pattern of a text'),
  keywords: ['pattern'],
  *detect(old, next) {
    yield* keywordSights(old, next, 'pattern', 'the pattern', (_, is) => (isOpen(is) ? 'widened' : 'changed'));
  },
};

/** Patterns that hold for every text of one line. */
function isOpen(pattern: Json): boolean {
  return typeof pattern === 'string' && /^\^?(\.\*)?\$?$/.test(pattern);
}
