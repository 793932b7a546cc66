import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

/** Base URLs. A server that a document no longer names may well go on: that is a warning, never more. */
export const servers: Rule = {
  id: 'servers',
  kinds: [
    kind('server-added', ['request', 'server', 'added'], 'INFO', 'A base URL is new.'),
    kind('server-removed', ['request', 'server', 'removed'], 'WARNING', 'A base URL is no longer named.'),
  ],
  *detect({ old, new: next }) {
    const [was, is] = [old.contract.servers, next.contract.servers];
    for (const url of was)
      if (!is.includes(url)) yield { id: 'server-removed', at: 'servers', message: `${url} is gone` };
    for (const url of is) if (!was.includes(url)) yield { id: 'server-added', at: 'servers', message: `${url} is new` };
  },
};
