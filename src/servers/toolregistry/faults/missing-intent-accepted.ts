import { isObject } from '../../../model/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const missingIntentAccepted = {
  id: 'missing-intent-accepted',
  area: 'http',
  lie: 'A create body without the required intent is accepted.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkCreate: (body) => honest.checkCreate(isObject(body) ? { intent: '', ...body } : body),
    makeRun: (body, world) => honest.makeRun({ intent: '', ...body }, world),
  }),
} as const satisfies ToolRegistryFault;
