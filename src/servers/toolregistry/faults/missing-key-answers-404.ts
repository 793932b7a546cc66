import type { ToolRegistryFault } from '../layer.ts';

export const missingKeyAnswers404 = {
  id: 'missing-key-answers-404',
  area: 'auth',
  lie: 'A request without the right key is told that there is nothing here.',
  trips: ['refusal-status-documented'],
  apply: (honest) => ({
    refuse: (status, message, headers) =>
      status === 401 ? honest.refuse(404, message) : honest.refuse(status, message, headers),
  }),
} as const satisfies ToolRegistryFault;
