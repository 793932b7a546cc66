import { emptyAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const abortIgnored = {
  id: 'abort-ignored',
  area: 'lifecycle',
  lie: 'An abort is answered with success and changes nothing.',
  trips: ['cancel-takes-effect'],
  apply: () => ({
    abort: () => emptyAnswer(200),
  }),
} as const satisfies ToolRegistryFault;
