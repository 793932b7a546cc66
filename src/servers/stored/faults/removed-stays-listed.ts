import type { StoredFault } from '../layer.ts';
import type { Thing } from '../world.ts';

export const removedStaysListed = {
  id: 'removed-stays-listed',
  area: 'resource',
  lie: 'A booking that was removed stays in its list.',
  trips: ['removed-is-gone'],
  apply: (honest) => {
    const ghosts: Thing[] = [];
    return {
      forget: (thing, world) => {
        honest.forget(thing, world);
        if (thing.kind === 'booking') ghosts.push(thing);
      },
      list: (incoming, kind, parent, world) => {
        const shown = ghosts.filter((thing) => thing.kind === kind && thing.parent === parent);
        world.things.push(...shown);
        const answer = honest.list(incoming, kind, parent, world);
        world.things.splice(world.things.length - shown.length);
        return answer;
      },
    };
  },
} as const satisfies StoredFault;
