import type { ArkloopFault } from '../layer.ts';

export const beforeInclusive = {
  id: 'before-inclusive',
  area: 'pagination',
  lie: 'The page behind a run begins with that run, and any other word for before leads to the oldest run.',
  trips: ['cursor-is-exclusive'],
  apply: () => ({
    cut: (runs, { before, limit }) => {
      const start = before === undefined ? 0 : runs.findIndex(({ runId }) => runId === before);
      return start === -1 ? runs.slice(-1) : runs.slice(start, start + limit);
    },
  }),
} as const satisfies ArkloopFault;
