import type { PaginatedFault } from '../layer.ts';

export const maximumNotCutDown = {
  id: 'maximum-not-cut-down',
  dialect: 'offset',
  area: 'pagination',
  lie: 'A size over the maximum is fulfilled, where the documents promise to cut it down.',
  trips: ['maximum-enforced'],
  apply: (honest) => ({
    readSize: (text, world) =>
      text !== null && Number(text) > world.dialect.size.max ? Number(text) : honest.readSize(text, world),
  }),
} as const satisfies PaginatedFault;
