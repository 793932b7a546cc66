import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const resultTooEarly = {
  id: 'result-too-early',
  area: 'lifecycle',
  lie: 'A run shows a result before it has one.',
  trips: ['members-follow-state'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      ...(isFinal(run.status) ? {} : { result: { summary: 'Nearly there' } }),
    }),
  }),
} as const satisfies ToolRegistryFault;
