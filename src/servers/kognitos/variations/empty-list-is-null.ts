import type { KognitosVariation } from '../layer.ts';

export const emptyListIsNull = {
  id: 'empty-list-is-null',
  difference: 'The items of an empty page are null.',
  allowed: 'The documents allow null for items.',
  apply: (honest) => ({
    showPage: (page, world) =>
      page.runs.length === 0 ? { items: null, continuation_token: page.next } : honest.showPage(page, world),
  }),
} as const satisfies KognitosVariation;
