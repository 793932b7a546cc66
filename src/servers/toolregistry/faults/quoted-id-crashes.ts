import type { ToolRegistryFault } from '../layer.ts';

export const quotedIdCrashes = {
  id: 'quoted-id-crashes',
  area: 'http',
  lie: 'An id with a quotation mark in it crashes the server: 500.',
  trips: ['no-server-error'],
  apply: (honest) => ({
    locate: (runId, world) => {
      if (/['"]/.test(runId)) throw new SyntaxError('unterminated text');
      return honest.locate(runId, world);
    },
  }),
} as const satisfies ToolRegistryFault;
