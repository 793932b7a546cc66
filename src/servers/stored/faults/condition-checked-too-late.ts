import type { StoredFault } from '../layer.ts';

export const conditionCheckedTooLate = {
  id: 'condition-checked-too-late',
  area: 'http',
  lie: 'A write whose If-Match does not match is answered 412, and done.',
  trips: ['precondition-honoured'],
  apply: (honest) => ({
    replace: (incoming, thing, world) => {
      const { 'if-match': _, ...headers } = incoming.headers;
      const isStale = !honest.mayWrite(incoming, thing, world);
      const answer = honest.replace({ ...incoming, headers }, thing, world);
      return isStale ? honest.refuse(412, 'it was changed meanwhile') : answer;
    },
  }),
} as const satisfies StoredFault;
