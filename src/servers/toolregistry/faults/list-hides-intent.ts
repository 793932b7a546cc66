import type { ToolRegistryFault } from '../layer.ts';

export const listHidesIntent = {
  id: 'list-hides-intent',
  area: 'resource',
  lie: 'Runs in a list show an empty intent.',
  trips: ['list-item-agrees-with-read', 'read-agrees-with-sent'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const shown = honest.showRun(run, view, world);
      return view.window === 'list' ? { ...shown, intent: '' } : shown;
    },
  }),
} as const satisfies ToolRegistryFault;
