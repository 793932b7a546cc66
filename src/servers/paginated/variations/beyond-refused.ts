import type { PaginatedVariation } from '../layer.ts';

export const beyondRefused = {
  id: 'beyond-refused',
  dialects: ['page-shared'],
  difference: 'A page behind the end is answered with 404.',
  allowed: 'Documents promise nothing of pages behind the end.',
  apply: (honest) => ({
    listThings: (incoming, box, world) => {
      const number = Number(incoming.query.get('page') ?? 1);
      return number > 100 ? world.behaviour.refuse(404, 'no such page') : honest.listThings(incoming, box, world);
    },
  }),
} as const satisfies PaginatedVariation;
