import type { StoredVariation } from '../layer.ts';

export const clamps = {
  id: 'clamps',
  difference: 'A page of more than a hundred is a page of a hundred.',
  allowed: 'A size above the maximum may be taken for the maximum where the document does not say that it is refused.',
  apply: (honest) => ({
    list: (incoming, kind, parent, world) => {
      const query = new URLSearchParams(incoming.query);
      if (/^\d{3,9}$/.test(query.get('limit') ?? ''))
        query.set('limit', String(Math.min(100, Number(query.get('limit')))));
      return honest.list({ ...incoming, query }, kind, parent, world);
    },
  }),
} as const satisfies StoredVariation;
