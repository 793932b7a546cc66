import type { ToolRegistryFault } from '../layer.ts';

export const intentMangled = {
  id: 'intent-mangled',
  area: 'resource',
  lie: 'Only the first four characters of an intent are kept for showing.',
  trips: ['read-agrees-with-sent', 'values-come-back'],
  apply: (honest) => ({
    showRun: (run, view, world) => ({ ...honest.showRun(run, view, world), intent: run.intent.slice(0, 4) }),
  }),
} as const satisfies ToolRegistryFault;
