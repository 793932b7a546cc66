import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const listAhead = {
  id: 'list-ahead',
  area: 'lifecycle',
  lie: 'The list says SUCCESS of a run that has not begun.',
  trips: ['terminal-state-is-final'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      ...(view.window === 'list' && !isFinal(run.status) ? { status: 'SUCCESS' } : {}),
    }),
    script: (run, world) => {
      const [start, ...rest] = honest.script(run, world);
      return start === undefined ? [] : [{ ...start, waitMs: 1500 }, ...rest];
    },
  }),
} as const satisfies ToolRegistryFault;
