import type { StoredFault } from '../layer.ts';

export const replacementNamesAnother = {
  id: 'replacement-names-another',
  area: 'resource',
  lie: 'The answer to PUT shows an id that nothing has.',
  trips: ['change-is-seen'],
  apply: (honest) => ({
    replace: (incoming, thing, world) => {
      const answer = honest.replace(incoming, thing, world);
      if (answer.status !== 200) return answer;
      const shown = { ...world.behaviour.show(thing, 'change', world), id: world.seeded.uuid('another') };
      return { ...answer, body: JSON.stringify(shown) };
    },
  }),
} as const satisfies StoredFault;
