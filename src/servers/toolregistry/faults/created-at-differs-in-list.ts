import type { ToolRegistryFault } from '../layer.ts';

export const createdAtDiffersInList = {
  id: 'created-at-differs-in-list',
  area: 'lifecycle',
  lie: 'The list shows another moment of creation than a read does.',
  trips: ['immutable-members-stay', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({
      ...honest.showRun(run, view, world),
      ...(view.window === 'list' ? { createdAt: new Date(Date.parse(run.createdAt) - 5000).toISOString() } : {}),
    }),
  }),
} as const satisfies ToolRegistryFault;
