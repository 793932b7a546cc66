import type { ToolRegistryFault } from '../layer.ts';

export const longContextCrashes = {
  id: 'long-context-crashes',
  area: 'http',
  lie: 'A context of more than a thousand characters breaks the server.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    makeRun: (body, world) => {
      if (String(body['context']).length > 1_000) throw new Error('too long');
      return honest.makeRun(body, world);
    },
    createRun: (incoming, world) => {
      try {
        return honest.createRun(incoming, world);
      } catch {
        return honest.refuse(500, 'Internal error');
      }
    },
  }),
} as const satisfies ToolRegistryFault;
