import type { PaginatedFault } from '../layer.ts';

export const cursorWithoutEffect = {
  id: 'cursor-without-effect',
  dialect: 'cursor-unknown',
  area: 'pagination',
  lie: 'The half-documented cursor is read by nobody.',
  trips: ['cursor-has-effect'],
  apply: () => ({
    readPosition: () => ({ index: 0 }),
  }),
} as const satisfies PaginatedFault;
