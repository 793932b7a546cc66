import type { ArkloopVariation } from '../layer.ts';

export const clamps = {
  id: 'clamps',
  difference: 'A limit or offset out of range is moved into it.',
  allowed: 'The documents name no largest limit, and do not say what one out of range gets.',
  apply: (honest) => ({
    readListQuery: (query, world) => {
      const moved = new URLSearchParams(query);
      for (const [name, min, max] of [
        ['limit', 1, 200],
        ['offset', 0, 1_000_000],
      ] as const) {
        const text = query.get(name);
        if (text !== null && /^-?\d+$/.test(text)) moved.set(name, String(Math.min(Math.max(Number(text), min), max)));
      }
      return honest.readListQuery(moved, world);
    },
  }),
} as const satisfies ArkloopVariation;
