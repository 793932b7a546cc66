import type { ToolRegistryVariation } from '../layer.ts';

export const clamps = {
  id: 'clamps',
  difference: 'A page or pageSize out of range is moved into it.',
  allowed: 'The documents give ranges and no refusal for the list: it documents no 400.',
  apply: (honest) => ({
    readListQuery: (query) => {
      const moved = new URLSearchParams(query);
      for (const [name, max] of [
        ['page', 1000],
        ['pageSize', 100],
      ] as const) {
        const value = Number(query.get(name) ?? Number.NaN);
        if (!Number.isNaN(value)) moved.set(name, String(Math.min(Math.max(value, 1), max)));
      }
      return honest.readListQuery(moved);
    },
  }),
} as const satisfies ToolRegistryVariation;
