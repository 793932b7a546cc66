import { boundSights } from './bounds.ts';
import type { SchemaRule } from './rule.ts';
import { byOrder, schemaKinds } from './schema-kinds.ts';

export const memberCount: SchemaRule = {
  id: 'member-count',
  kinds: schemaKinds('member-count', 'the number of members', byOrder),
  keywords: ['minProperties', 'maxProperties'],
  *detect(old, next) {
    yield* boundSights(old, next, { closed: 'minProperties', sign: 1, noun: 'the least number of members' });
    yield* boundSights(old, next, { closed: 'maxProperties', sign: -1, noun: 'the greatest number of members' });
  },
};
