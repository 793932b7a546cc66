import type { ToolRegistryFault } from '../layer.ts';

export const createdInTheFuture = {
  id: 'created-in-the-future',
  area: 'lifecycle',
  lie: 'The moment of creation is two hours ahead, as in another time zone.',
  trips: ['moments-in-order'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, createdAt: new Date(Date.parse(run.createdAt) + 2 * 3_600_000).toISOString() };
    },
  }),
} as const satisfies ToolRegistryFault;
