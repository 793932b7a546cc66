import type { KognitosVariation } from '../layer.ts';

export const clamps = {
  id: 'clamps',
  difference: 'A limit out of range is moved into range.',
  allowed: 'The documents do not say what is done with such a limit.',
  apply: (honest) => ({
    readListQuery: (query) => {
      const moved = new URLSearchParams(query);
      const limit = Number(moved.get('limit') ?? 10);
      if (Number.isInteger(limit)) moved.set('limit', String(Math.min(Math.max(limit, 1), 100)));
      return honest.readListQuery(moved);
    },
  }),
} as const satisfies KognitosVariation;
