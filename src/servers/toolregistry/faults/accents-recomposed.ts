import type { ToolRegistryFault } from '../layer.ts';

export const accentsRecomposed = {
  id: 'accents-recomposed',
  area: 'resource',
  lie: 'Accents of the context are put together differently from how they were sent.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, context: run.context.normalize('NFC') };
    },
  }),
} as const satisfies ToolRegistryFault;
