import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const inputTooLongAccepted = {
  id: 'input-too-long-accepted',
  area: 'http',
  lie: 'Input of any length is taken.',
  trips: ['input-limit-holds', 'invalid-input-refused'],
  apply: (honest) => ({
    checkInput: (body) =>
      honest.checkInput(
        isObject(body) && typeof body['content'] === 'string'
          ? { ...body, content: body['content'].slice(0, 10) }
          : body,
      ),
  }),
} as const satisfies ArkloopFault;
