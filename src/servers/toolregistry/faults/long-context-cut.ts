import type { ToolRegistryFault } from '../layer.ts';

export const longContextCut = {
  id: 'long-context-cut',
  area: 'resource',
  lie: 'A context of more than a thousand characters is cut.',
  trips: ['values-come-back'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      const run = honest.makeRun(body, world);
      return { ...run, context: [...run.context].slice(0, 1_000).join('') };
    },
  }),
} as const satisfies ToolRegistryFault;
