import type { ToolRegistryFault } from '../layer.ts';

export const invalidInputAnswers418 = {
  id: 'invalid-input-answers-418',
  area: 'http',
  lie: 'Invalid input is refused with a status that no document gives.',
  trips: ['refusal-status-documented'],
  apply: (honest) => ({
    refuse: (status, message, headers) => honest.refuse(status === 400 ? 418 : status, message, headers),
  }),
} as const satisfies ToolRegistryFault;
