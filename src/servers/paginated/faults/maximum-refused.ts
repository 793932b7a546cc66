import type { PaginatedFault } from '../layer.ts';

export const maximumRefused = {
  id: 'maximum-refused',
  dialect: 'offset',
  area: 'pagination',
  lie: 'A size over the maximum is refused, where the documents promise to cut it down.',
  trips: ['maximum-enforced'],
  apply: (honest) => ({
    readSize: (text, world) => (Number(text) > world.dialect.size.max ? undefined : honest.readSize(text, world)),
  }),
} as const satisfies PaginatedFault;
