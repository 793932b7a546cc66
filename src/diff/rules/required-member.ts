import type { SchemaRule, SchemaSight } from './rule.ts';
import { byOrder, schemaKinds } from './schema-kinds.ts';

/** Whether a member must be there. */
export const requiredMember: SchemaRule = {
  id: 'required-member',
  kinds: schemaKinds('required-member', 'which members must be there', byOrder),
  keywords: ['required'],
  *detect(old, next) {
    const [was, is] = [old.required, next.required];
    for (const member of is)
      if (!was.has(member)) {
        const words = old.members.has(member) ? 'is required now' : 'is new and required';
        yield sight('narrowed', member, `${member} ${words}`);
      }
    for (const member of was)
      if (!is.has(member)) {
        const words = next.members.has(member) ? 'is no longer required' : 'was required and is gone';
        yield sight('widened', member, `${member} ${words}`);
      }
  },
};

function sight(turn: 'narrowed' | 'widened', member: string, message: string): SchemaSight {
  return { turn, member, keyword: 'required', message };
}
