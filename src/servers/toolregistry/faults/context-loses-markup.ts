import type { ToolRegistryFault } from '../layer.ts';

export const contextLosesMarkup = {
  id: 'context-loses-markup',
  area: 'resource',
  lie: 'Angle brackets and ampersands are lost from the context.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, context: run.context.replaceAll(/[<>&]/g, '') };
    },
  }),
} as const satisfies ToolRegistryFault;
