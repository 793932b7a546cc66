import type { StoredFault } from '../layer.ts';

export const changeForgotten = {
  id: 'change-forgotten',
  area: 'resource',
  lie: 'PATCH shows the change and does not keep it.',
  trips: ['change-is-seen'],
  apply: (honest) => ({
    change: (incoming, thing, world) => {
      const { members } = thing;
      const answer = honest.change(incoming, thing, world);
      thing.members = members;
      return answer;
    },
  }),
} as const satisfies StoredFault;
