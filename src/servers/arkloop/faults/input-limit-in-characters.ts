import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';
import { mostInput } from '../lifecycle.ts';

export const inputLimitInCharacters = {
  id: 'input-limit-in-characters',
  area: 'lifecycle',
  lie: 'The limit of the input counts characters in place of bytes.',
  trips: ['input-limit-holds'],
  apply: (honest) => ({
    checkInput: (body) => {
      const isShort = isObject(body) && typeof body['content'] === 'string' && body['content'].length <= mostInput;
      return isShort ? undefined : honest.checkInput(body);
    },
  }),
} as const satisfies ArkloopFault;
