import { isObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const wrongTypeAccepted = {
  id: 'wrong-type-accepted',
  area: 'http',
  lie: 'The members of a create body may be of any type.',
  trips: ['invalid-input-refused'],
  apply: () => ({ checkCreate: (body) => (isObject(body) ? undefined : 'body must be an object') }),
} as const satisfies ArkloopFault;
