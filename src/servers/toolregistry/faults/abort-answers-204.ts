import type { ToolRegistryFault } from '../layer.ts';

export const abortAnswers204 = {
  id: 'abort-answers-204',
  area: 'http',
  lie: 'An abort is answered with 204 in place of 200.',
  trips: ['status-documented'],
  apply: (honest) => ({
    abort: (run, world) => ({ ...honest.abort(run, world), status: 204 }),
  }),
} as const satisfies ToolRegistryFault;
