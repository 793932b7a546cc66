import { isObject } from '../../../model/index.ts';
import type { KognitosFault } from '../layer.ts';

export const missingNameAccepted = {
  id: 'missing-name-accepted',
  area: 'http',
  lie: 'A run can be started without a name.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkStart: (body) => honest.checkStart(isObject(body) ? { name: 'Untitled', ...body } : body),
    makeRun: (body, world) => honest.makeRun({ name: 'Untitled', ...body }, world),
  }),
} as const satisfies KognitosFault;
