import type { ToolRegistryFault } from '../layer.ts';

export const textPlainCrashes = {
  id: 'text-plain-crashes',
  area: 'http',
  lie: 'A body that says it is text/plain crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    createRun: (incoming, world) => {
      if (incoming.headers['content-type'] === 'text/plain') throw new TypeError('no parser');
      return honest.createRun(incoming, world);
    },
  }),
} as const satisfies ToolRegistryFault;
