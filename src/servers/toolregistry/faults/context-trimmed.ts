import type { ToolRegistryFault } from '../layer.ts';

export const contextTrimmed = {
  id: 'context-trimmed',
  area: 'resource',
  lie: 'White space at the ends of the context is cut off.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, context: run.context.trim() };
    },
  }),
} as const satisfies ToolRegistryFault;
