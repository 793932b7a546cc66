import { isFlagged } from '../schema/shape.ts';
import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';

/** Whether a member is only read, or only written. */
export const readWriteOnly: SchemaRule = {
  id: 'read-write-only',
  kinds: schemaKinds('read-write-only', 'which way a member travels', {
    narrowed: ['WARNING', 'WARNING'],
    widened: ['INFO', 'INFO'],
  }),
  keywords: ['readOnly', 'writeOnly'],
  *detect(old, next) {
    for (const keyword of ['readOnly', 'writeOnly']) {
      const [was, is] = [isFlagged(old, keyword), isFlagged(next, keyword)];
      if (was === is) continue;
      yield {
        turn: is ? 'narrowed' : 'widened',
        keyword,
        only: keyword === 'readOnly' ? 'request' : 'response',
        message: is ? `it is ${keyword} now` : `it is no longer ${keyword}`,
      };
    }
  },
};
