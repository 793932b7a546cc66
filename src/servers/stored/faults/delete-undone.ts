import type { StoredFault } from '../layer.ts';

export const deleteUndone = {
  id: 'delete-undone',
  area: 'resource',
  lie: 'A room is still there when it was removed.',
  trips: ['removed-is-gone'],
  apply: (honest) => ({
    forget: (thing, world) => {
      if (thing.kind !== 'room') honest.forget(thing, world);
    },
  }),
} as const satisfies StoredFault;
