import type { ToolRegistryFault } from '../layer.ts';

export const unknownRunAnswers409 = {
  id: 'unknown-run-answers-409',
  area: 'http',
  lie: 'An id that names nothing is refused with a conflict.',
  trips: ['refusal-status-documented'],
  apply: (honest) => ({
    refuse: (status, message, headers) => honest.refuse(status === 404 ? 409 : status, message, headers),
  }),
} as const satisfies ToolRegistryFault;
