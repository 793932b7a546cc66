import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const abortRefused = {
  id: 'abort-refused',
  area: 'lifecycle',
  lie: 'A run that has not ended cannot be aborted, whatever it does.',
  trips: ['cancel-takes-effect'],
  apply: (honest) => ({
    abort: (run, world) =>
      isFinal(run.status) ? honest.abort(run, world) : honest.refuse(409, 'This run cannot be aborted'),
  }),
} as const satisfies ToolRegistryFault;
