import { isObject } from '../../../model/index.ts';
import type { KognitosFault } from '../layer.ts';

export const nameCountedInUtf16 = {
  id: 'name-counted-in-utf16',
  area: 'http',
  lie: 'The length of a name is counted in units of UTF-16, so that a smiley counts twice.',
  trips: ['boundary-input-accepted'],
  apply: (honest) => ({
    checkStart: (body) =>
      isObject(body) && String(body['name']).length > 100
        ? 'name must be a text of 1 to 100 units'
        : honest.checkStart(body),
  }),
} as const satisfies KognitosFault;
