import type { PaginatedFault } from '../layer.ts';

export const maximumTaken = {
  id: 'maximum-taken',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A size over the maximum is fulfilled.',
  trips: ['maximum-enforced'],
  apply: (honest) => ({
    readSize: (text, world) =>
      text !== null && Number(text) > world.dialect.size.max ? Number(text) : honest.readSize(text, world),
  }),
} as const satisfies PaginatedFault;
