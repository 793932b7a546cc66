import type { ToolRegistryFault } from '../layer.ts';

export const abortFinishedCrashes = {
  id: 'abort-finished-crashes',
  area: 'lifecycle',
  lie: 'Aborting a run that has succeeded breaks the server.',
  trips: ['repetition-does-no-harm'],
  apply: (honest) => ({
    abort: (run, world) =>
      run.status === 'SUCCESS' ? honest.refuse(500, 'Something broke') : honest.abort(run, world),
  }),
} as const satisfies ToolRegistryFault;
