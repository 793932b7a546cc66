import type { StoredVariation } from '../layer.ts';
import type { Thing } from '../world.ts';

export const keepsRemoved = {
  id: 'keeps-removed',
  difference: 'What was removed is still read, with the time of its removal.',
  allowed: 'No document says that nothing is left to read.',
  apply: (honest) => {
    const removed: Thing[] = [];
    return {
      forget: (thing, world) => {
        honest.forget(thing, world);
        thing.members = { ...thing.members, removed_at: '2026-01-01T12:00:00Z' };
        removed.push(thing);
      },
      find: (kind, id, parent, world) =>
        honest.find(kind, id, parent, world) ??
        removed.find(
          (thing) => thing.kind === kind && thing.id === id && (parent === undefined || thing.parent === parent),
        ),
    };
  },
} as const satisfies StoredVariation;
