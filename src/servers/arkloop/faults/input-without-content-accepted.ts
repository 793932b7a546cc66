import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const inputWithoutContentAccepted = {
  id: 'input-without-content-accepted',
  area: 'http',
  lie: 'Input without content is taken.',
  trips: ['invalid-input-refused'],
  apply: (honest) => ({ checkInput: (body) => honest.checkInput(isObject(body) ? { content: '', ...body } : body) }),
} as const satisfies ArkloopFault;
