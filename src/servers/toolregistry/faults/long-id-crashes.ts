import type { ToolRegistryFault } from '../layer.ts';

export const longIdCrashes = {
  id: 'long-id-crashes',
  area: 'http',
  lie: 'A very long id crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    locate: (runId, world) => {
      if (runId.length > 1000) throw new RangeError('too long');
      return honest.locate(runId, world);
    },
  }),
} as const satisfies ToolRegistryFault;
