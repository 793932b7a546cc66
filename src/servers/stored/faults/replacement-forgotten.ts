import type { StoredFault } from '../layer.ts';

export const replacementForgotten = {
  id: 'replacement-forgotten',
  area: 'resource',
  lie: 'PUT shows the replacement and does not keep it.',
  trips: ['change-is-seen'],
  apply: (honest) => ({
    replace: (incoming, thing, world) => {
      const { members } = thing;
      const answer = honest.replace(incoming, thing, world);
      thing.members = members;
      return answer;
    },
  }),
} as const satisfies StoredFault;
