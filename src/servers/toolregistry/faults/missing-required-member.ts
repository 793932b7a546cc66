import type { ToolRegistryFault } from '../layer.ts';

export const missingRequiredMember = {
  id: 'missing-required-member',
  area: 'body',
  lie: 'A run that is read lacks the required updatedAt.',
  trips: ['body-valid'],
  apply: (honest) => ({
    showRun: (run, view, world) => {
      const { updatedAt, ...shown } = honest.showRun(run, view, world);
      return view.window === 'list' && updatedAt !== undefined ? { ...shown, updatedAt } : shown;
    },
  }),
} as const satisfies ToolRegistryFault;
