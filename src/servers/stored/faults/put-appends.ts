import type { StoredFault } from '../layer.ts';

export const putAppends = {
  id: 'put-appends',
  area: 'resource',
  lie: 'A room that is replaced by itself gets a longer name.',
  trips: ['idempotent-methods'],
  apply: (honest) => ({
    replace: (incoming, thing, world) => {
      const before = String(thing.members['name']);
      const answer = honest.replace(incoming, thing, world);
      if (answer.status === 200 && String(thing.members['name']) === before && before.length < 70)
        thing.members = { ...thing.members, name: `${before} (2)` };
      return answer;
    },
  }),
} as const satisfies StoredFault;
