import type { ToolRegistryFault } from '../layer.ts';

export const contextCutAt255 = {
  id: 'context-cut-at-255',
  area: 'resource',
  lie: 'The context is cut after 255 characters.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, context: run.context.slice(0, 255) };
    },
  }),
} as const satisfies ToolRegistryFault;
