import type { PaginatedVariation } from '../layer.ts';

export const shortPages = {
  id: 'short-pages',
  dialects: ['link-body', 'link-header', 'token-absent', 'token-null', 'token-shared'],
  difference: 'Every page is one thing shorter than asked for.',
  allowed: 'A server may give fewer things than asked for; the token says whether there is more.',
  apply: (honest) => ({
    cut: (all, start, size, world) => honest.cut(all, start, Math.max(1, size - 1), world),
  }),
} as const satisfies PaginatedVariation;
