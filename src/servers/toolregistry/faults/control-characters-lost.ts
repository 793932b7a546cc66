import type { ToolRegistryFault } from '../layer.ts';

export const controlCharactersLost = {
  id: 'control-characters-lost',
  area: 'resource',
  lie: 'Control characters are lost from the context.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, context: run.context.replaceAll(/\p{Cc}/gu, '') };
    },
  }),
} as const satisfies ToolRegistryFault;
