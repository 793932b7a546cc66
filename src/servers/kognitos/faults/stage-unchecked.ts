import { isObject } from '../../../model/index.ts';
import type { KognitosFault } from '../layer.ts';

export const stageUnchecked = {
  id: 'stage-unchecked',
  area: 'http',
  lie: 'A stage that does not exist is taken as Draft.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkStart: (body) =>
      honest.checkStart(isObject(body) && typeof body['stage'] === 'string' ? { ...body, stage: 'Draft' } : body),
    makeRun: (body, world) =>
      honest.makeRun({ ...body, stage: body['stage'] === 'Published' ? 'Published' : 'Draft' }, world),
  }),
} as const satisfies KognitosFault;
