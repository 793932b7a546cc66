import type { ToolRegistryFault } from '../layer.ts';

export const textPlainTaken = {
  id: 'text-plain-taken',
  area: 'http',
  lie: 'A body that says it is text/plain is read as JSON all the same.',
  trips: ['unknown-media-type-refused'],
  apply: (honest) => ({
    createRun: (incoming, world) =>
      honest.createRun({ ...incoming, headers: { ...incoming.headers, 'content-type': 'application/json' } }, world),
  }),
} as const satisfies ToolRegistryFault;
