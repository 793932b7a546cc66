import { isObject } from '../../../model/index.ts';
import type { KognitosFault } from '../layer.ts';

export const inputsUnchecked = {
  id: 'inputs-unchecked',
  area: 'http',
  lie: 'Inputs may be of any shape; what is no list of names and values is dropped.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({
    checkStart: (body) => honest.checkStart(isObject(body) ? { ...body, inputs: null } : body),
    makeRun: (body, world) =>
      honest.makeRun(
        { ...body, inputs: honest.checkStart(body) === undefined ? (body['inputs'] ?? null) : null },
        world,
      ),
  }),
} as const satisfies KognitosFault;
