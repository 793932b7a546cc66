import type { ToolRegistryFault } from '../layer.ts';

export const listTellsAnotherEnd = {
  id: 'list-tells-another-end',
  area: 'lifecycle',
  lie: 'The list says FAILED of a run that has succeeded.',
  trips: [
    'filter-holds',
    'filter-loses-no-item',
    'list-agrees-with-read',
    'list-item-agrees-with-read',
    'terminal-state-is-final',
  ],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      ...(view.window === 'list' && run.status === 'SUCCESS' ? { status: 'FAILED' } : {}),
    }),
  }),
} as const satisfies ToolRegistryFault;
