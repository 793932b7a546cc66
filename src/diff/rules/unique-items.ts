import { isFlagged } from '../schema/shape.ts';
import type { SchemaRule } from './rule.ts';
import { byOrder, schemaKinds } from './schema-kinds.ts';

export const uniqueItems: SchemaRule = {
  id: 'unique-items',
  kinds: schemaKinds('unique-items', 'whether items may repeat', byOrder),
  keywords: ['uniqueItems'],
  *detect(old, next) {
    const [was, is] = [isFlagged(old, 'uniqueItems'), isFlagged(next, 'uniqueItems')];
    if (was === is) return;
    const message = is ? 'items may no longer repeat' : 'items may repeat now';
    yield { turn: is ? 'narrowed' : 'widened', keyword: 'uniqueItems', message };
  },
};
