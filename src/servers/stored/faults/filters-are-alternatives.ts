import type { StoredFault } from '../layer.ts';

export const filtersAreAlternatives = {
  id: 'filters-are-alternatives',
  area: 'pagination',
  lie: 'Of two filters one is enough.',
  trips: ['filter-holds'],
  apply: (honest) => ({
    list: (incoming, kind, parent, world) => {
      const [wanted, floor] = [incoming.query.get('kind'), incoming.query.get('floor')];
      if (kind !== 'room' || wanted === null || floor === null) return honest.list(incoming, kind, parent, world);
      const query = new URLSearchParams(incoming.query);
      query.delete('floor');
      return honest.list({ ...incoming, query }, kind, parent, world);
    },
  }),
} as const satisfies StoredFault;
