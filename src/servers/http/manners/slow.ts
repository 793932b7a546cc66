import type { Manner } from './manner.ts';

export const slow: Manner = {
  id: 'slow',
  difference: 'Every answer comes fifty milliseconds late.',
  allowed: 'No document promises a pace.',
  wrap:
    (deliver, { after }) =>
    (answer, wire) =>
      after(50, () => deliver(answer, wire)),
};
