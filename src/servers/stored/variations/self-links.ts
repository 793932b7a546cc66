import { isObject, type Json } from '../../../model/index.ts';
import type { StoredVariation } from '../layer.ts';

export const selfLinks = {
  id: 'self-links',
  difference: 'Pages have links to themselves, with the query that was asked.',
  allowed: 'Documents do not close their objects, and an address of the same page is the same page.',
  apply: (honest) => ({
    list: (incoming, kind, parent, world) => {
      const answer = honest.list(incoming, kind, parent, world);
      const body = answer.status === 200 ? (JSON.parse(String(answer.body)) as Json) : undefined;
      if (!isObject(body)) return answer;
      const query = incoming.query.toString();
      const self = `${incoming.path}${query === '' ? '' : `?${query}`}`;
      return { ...answer, body: JSON.stringify({ ...body, _links: { self: { href: self } } }) };
    },
  }),
} as const satisfies StoredVariation;
