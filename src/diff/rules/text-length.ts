import { boundSights } from './bounds.ts';
import type { SchemaRule } from './rule.ts';
import { byOrder, schemaKinds } from './schema-kinds.ts';

export const textLength: SchemaRule = {
  id: 'text-length',
  kinds: schemaKinds('text-length', 'the length of a text', byOrder),
  keywords: ['minLength', 'maxLength'],
  *detect(old, next) {
    yield* boundSights(old, next, { closed: 'minLength', sign: 1, noun: 'the least length' });
    yield* boundSights(old, next, { closed: 'maxLength', sign: -1, noun: 'the greatest length' });
  },
};
