import type { Manner } from './manner.ts';

/** Headers whose values are lists (RFC 9110 section 5.6.1) and that the servers send. */
const lists = ['allow', 'vary', 'cache-control'];

export const splitHeaders: Manner = {
  id: 'split-headers',
  difference: 'Headers with lists come in one line for each item.',
  allowed: 'Lines of one name are the same as one line with all of their items (RFC 9110 section 5.3).',
  wrap: (deliver) => (answer, wire) => {
    const kept = Object.entries(answer.headers).filter(([name, value]) => {
      if (!lists.includes(name.toLowerCase())) return true;
      wire.response.setHeader(name, value.split(/\s*,\s*/));
      return false;
    });
    deliver({ ...answer, headers: Object.fromEntries(kept) }, wire);
  },
};
