import type { StoredFault } from '../layer.ts';

export const groundFloorFilterIgnored = {
  id: 'ground-floor-filter-ignored',
  area: 'pagination',
  lie: 'A filter by floor 0 is taken for none.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    matches: (thing, name, text) => (name === 'floor' && text === '0') || honest.matches(thing, name, text),
  }),
} as const satisfies StoredFault;
