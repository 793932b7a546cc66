import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';
import { mostInput } from '../lifecycle.ts';

export const wideInputRefused = {
  id: 'wide-input-refused',
  area: 'lifecycle',
  lie: 'Input is refused from a third of the limit on when its characters are wide.',
  trips: ['input-limit-holds'],
  apply: (honest) => ({
    checkInput: (body) => {
      const text = isObject(body) ? body['content'] : undefined;
      const isWide = typeof text === 'string' && Buffer.byteLength(text) > text.length;
      return isWide && text.length * 3 >= mostInput ? 'content is too long' : honest.checkInput(body);
    },
  }),
} as const satisfies ArkloopFault;
