import type { ToolRegistryFault } from '../layer.ts';

export const listTellsLocalTime = {
  id: 'list-tells-local-time',
  area: 'resource',
  lie: 'The list gives the moment of creation in another time zone, and calls it UTC.',
  trips: ['immutable-members-stay', 'list-item-agrees-with-read', 'moments-in-order'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const shown = honest.showRun(run, view, world);
      if (view.window === 'read') return shown;
      return { ...shown, createdAt: new Date(Date.parse(run.createdAt) + 2 * 3_600_000).toISOString() };
    },
  }),
} as const satisfies ToolRegistryFault;
