import type { ToolRegistryFault } from '../layer.ts';

export const createdNotFound = {
  id: 'created-not-found',
  area: 'resource',
  lie: 'A created run cannot be read: 404.',
  trips: ['abandoned-creation-is-whole', 'created-is-readable', 'valid-input-accepted'],
  apply: (honest) => ({
    getRun: (_incoming, runId) => honest.refuse(404, `There is no run ${runId}`),
  }),
} as const satisfies ToolRegistryFault;
