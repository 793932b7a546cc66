import type { SchemaRule } from './rule.ts';
import { schemaKinds } from './schema-kinds.ts';

/** A member that one document describes and the other does not. What must be there is {@link requiredMember}'s. */
export const objectMember: SchemaRule = {
  id: 'object-member',
  // Sending what is no longer described, or reading what is no longer promised, may hurt and cannot be shown by any schema.
  kinds: schemaKinds('object-member', 'a described member', {
    added: ['INFO', 'INFO'],
    removed: ['WARNING', 'WARNING'],
  }),
  keywords: ['properties'],
  *detect(old, next) {
    // Alternatives that came or went move members into branches and out of them: that is said once, there.
    for (const member of next.members.keys())
      if (!old.members.has(member)) yield { turn: 'added', member, keyword: 'properties', message: `${member} is new` };
    for (const member of old.members.keys())
      if (!next.members.has(member))
        yield { turn: 'removed', member, keyword: 'properties', message: `${member} is no longer described` };
  },
};
