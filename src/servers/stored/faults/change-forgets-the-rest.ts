import { jsonBody } from '../../http/index.ts';
import type { StoredFault } from '../layer.ts';

export const changeForgetsTheRest = {
  id: 'change-forgets-the-rest',
  area: 'resource',
  lie: 'PATCH sets a date that it does not name to the first of all.',
  trips: ['change-is-seen'],
  apply: (honest) => ({
    change: (incoming, thing, world) => {
      if (!Object.hasOwn(Object(jsonBody(incoming)), 'from')) thing.members = { ...thing.members, from: '1970-01-01' };
      return honest.change(incoming, thing, world);
    },
  }),
} as const satisfies StoredFault;
