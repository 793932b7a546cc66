import type { ToolRegistryFault } from '../layer.ts';

export const abortRefusedAndDone = {
  id: 'abort-refused-and-done',
  area: 'lifecycle',
  lie: 'An abort is refused, and the run is aborted all the same.',
  trips: ['refused-action-changes-nothing'],
  apply: (honest) => ({
    abort: (run, world) => {
      honest.abort(run, world);
      return honest.refuse(409, 'This run cannot be aborted');
    },
  }),
} as const satisfies ToolRegistryFault;
