import { isObject } from '../../../model/index.ts';
import type { KognitosFault } from '../layer.ts';

export const emptyNameAccepted = {
  id: 'empty-name-accepted',
  area: 'http',
  lie: 'A name may be empty; the run is then called Untitled.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkStart: (body) =>
      honest.checkStart(isObject(body) && body['name'] === '' ? { ...body, name: 'Untitled' } : body),
    makeRun: (body, world) => honest.makeRun(body['name'] === '' ? { ...body, name: 'Untitled' } : body, world),
  }),
} as const satisfies KognitosFault;
