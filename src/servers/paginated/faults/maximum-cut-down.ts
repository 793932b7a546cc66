import type { PaginatedFault } from '../layer.ts';

export const maximumCutDown = {
  id: 'maximum-cut-down',
  dialect: 'page-one',
  area: 'pagination',
  lie: 'A size over the maximum is cut down where the documents promise a refusal.',
  trips: ['maximum-enforced'],
  apply: (honest) => ({
    readSize: (text, world) =>
      honest.readSize(text, {
        ...world,
        dialect: { ...world.dialect, size: { ...world.dialect.size, over: 'clamp' } },
      }),
  }),
} as const satisfies PaginatedFault;
