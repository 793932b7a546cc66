import type { Place } from '../../model/index.ts';
import type { Side } from '../witness/side.ts';
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
    const places = { at: 'servers', old: documentOf(old), new: documentOf(next) };
    for (const url of was) if (!is.includes(url)) yield { ...places, id: 'server-removed', message: `${url} is gone` };
    for (const url of is) if (!was.includes(url)) yield { ...places, id: 'server-added', message: `${url} is new` };
  },
};

/** Contracts do not say on which line a base URL stands. */
function documentOf({ contract: { documents } }: Side): Place | undefined {
  const [first] = documents;
  return first === undefined ? undefined : { document: first.name, line: 0, excerpt: '' };
}
