import { isObject } from '../../../model/index.ts';
import type { KognitosFault } from '../layer.ts';

export const nameCountedInBytes = {
  id: 'name-counted-in-bytes',
  area: 'http',
  lie: 'The length of a name is counted in bytes, so that letters beyond ASCII make it too long.',
  trips: ['boundary-input-accepted'],
  apply: (honest) => ({
    checkStart: (body) =>
      isObject(body) && Buffer.byteLength(String(body['name'])) > 100
        ? 'name must be a text of 1 to 100 bytes'
        : honest.checkStart(body),
  }),
} as const satisfies KognitosFault;
