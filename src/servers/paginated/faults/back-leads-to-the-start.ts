import type { PaginatedFault } from '../layer.ts';

export const backLeadsToTheStart = {
  id: 'back-leads-to-the-start',
  dialect: 'token-absent',
  area: 'pagination',
  lie: 'Every way back leads to the first page.',
  trips: ['way-back-is-the-same'],
  apply: (honest) => ({
    cutBefore: (_, all, size, world) => ({ start: 0, things: honest.cut(all, 0, size, world) }),
  }),
} as const satisfies PaginatedFault;
