import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';
import { mostInput } from '../lifecycle.ts';

export const inputLimitOneLess = {
  id: 'input-limit-one-less',
  area: 'lifecycle',
  lie: 'Input of 32,768 bytes is refused.',
  trips: ['input-limit-holds'],
  apply: (honest) => ({
    checkInput: (body) => {
      const text = isObject(body) ? body['content'] : undefined;
      const isLongest = typeof text === 'string' && Buffer.byteLength(text) === mostInput;
      return isLongest ? 'content is too long' : honest.checkInput(body);
    },
  }),
} as const satisfies ArkloopFault;
