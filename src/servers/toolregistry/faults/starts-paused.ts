import type { ToolRegistryFault } from '../layer.ts';

export const startsPaused = {
  id: 'starts-paused',
  area: 'lifecycle',
  lie: 'A new run waits as PAUSED, without a question, and starts by itself.',
  trips: ['starts-in-initial-state'],
  apply: (honest) => ({
    makeRun: (body, world) => ({ ...honest.makeRun(body, world), status: 'PAUSED' }),
  }),
} as const satisfies ToolRegistryFault;
