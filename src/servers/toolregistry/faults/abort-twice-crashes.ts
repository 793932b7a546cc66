import type { ToolRegistryFault } from '../layer.ts';

export const abortTwiceCrashes = {
  id: 'abort-twice-crashes',
  area: 'lifecycle',
  lie: 'Aborting a run a second time breaks the server.',
  trips: ['repetition-does-no-harm'],
  apply: (honest) => ({
    abort: (run, world) =>
      run.status === 'CANCELED' ? honest.refuse(500, 'Something broke') : honest.abort(run, world),
  }),
} as const satisfies ToolRegistryFault;
