import type { StoredFault } from '../layer.ts';

export const removedAgainCrashes = {
  id: 'removed-again-crashes',
  area: 'resource',
  lie: 'Removing a booking a second time crashes the server.',
  trips: ['idempotent-methods', 'no-server-error'],
  apply: (honest) => {
    const removed = new Set<string>();
    let removing = false;
    return {
      forget: (thing, world) => {
        removed.add(thing.id);
        honest.forget(thing, world);
      },
      find: (kind, id, parent, world) => {
        if (removing && removed.has(id)) throw new Error('nothing to remove');
        return honest.find(kind, id, parent, world);
      },
      authenticate: (incoming, world) => {
        removing = incoming.method === 'DELETE';
        return honest.authenticate(incoming, world);
      },
    };
  },
} as const satisfies StoredFault;
