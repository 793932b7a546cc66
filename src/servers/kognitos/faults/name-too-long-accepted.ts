import { isObject, type JsonObject } from '../../../model/index.ts';
import type { KognitosFault } from '../layer.ts';

function cut(body: JsonObject): JsonObject {
  const { name } = body;
  return typeof name === 'string' ? { ...body, name: name.slice(0, 100) } : body;
}

export const nameTooLongAccepted = {
  id: 'name-too-long-accepted',
  area: 'http',
  lie: 'A name may be longer than a hundred characters; it is cut.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkStart: (body) => honest.checkStart(isObject(body) ? cut(body) : body),
    makeRun: (body, world) => honest.makeRun(cut(body), world),
  }),
} as const satisfies KognitosFault;
