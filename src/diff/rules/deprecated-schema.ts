import { isFlagged } from '../schema/shape.ts';
import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';

export const deprecatedSchema: SchemaRule = {
  id: 'deprecated-schema',
  kinds: schemaKinds('deprecated-schema', 'a value', { deprecated: ['INFO', 'INFO'], reactivated: ['INFO', 'INFO'] }),
  keywords: ['deprecated'],
  *detect(old, next) {
    const [was, is] = [isFlagged(old, 'deprecated'), isFlagged(next, 'deprecated')];
    if (was === is) return;
    yield {
      turn: is ? 'deprecated' : 'reactivated',
      keyword: 'deprecated',
      message: is ? 'it is deprecated now' : 'it is no longer deprecated',
    };
  },
};
