import type { PaginatedVariation } from '../layer.ts';

export const clamps = {
  id: 'clamps',
  dialects: ['page-shared'],
  difference: 'Sizes and places out of range are moved into it.',
  allowed: 'Where documents promise no refusal, moving is as good.',
  apply: (honest) => ({
    readSize: (text, world) => {
      const { default: absent, max } = world.dialect.size;
      if (text === null) return absent;
      const asked = Number(text);
      return Number.isNaN(asked) ? absent : Math.min(Math.max(Math.floor(asked), 1), max);
    },
    readPosition: (query, size, filters, world) => honest.readPosition(query, size, filters, world) ?? { index: 0 },
  }),
} as const satisfies PaginatedVariation;
