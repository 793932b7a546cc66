import type { ToolRegistryFault } from '../layer.ts';

export const listLosesAccents = {
  id: 'list-loses-accents',
  area: 'body',
  lie: 'The list shows texts without what is not ASCII.',
  trips: ['list-item-agrees-with-read'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const shown = honest.showRun(run, view, world);
      return view.window === 'list' ? { ...shown, context: run.context.replaceAll(/[^ -~]/g, '?') } : shown;
    },
  }),
} as const satisfies ToolRegistryFault;
