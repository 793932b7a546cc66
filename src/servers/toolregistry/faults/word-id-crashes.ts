import type { ToolRegistryFault } from '../layer.ts';

export const wordIdCrashes = {
  id: 'word-id-crashes',
  area: 'http',
  lie: 'An id that is no UUID crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    locate: (runId, world) => {
      if (!/^[0-9a-f-]{36}$/i.test(runId)) throw new TypeError('invalid input syntax for type uuid');
      return honest.locate(runId, world);
    },
  }),
} as const satisfies ToolRegistryFault;
