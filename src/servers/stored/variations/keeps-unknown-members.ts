import { isObject, type JsonObject } from '../../../model/index.ts';
import { jsonBody } from '../../http/index.ts';
import type { StoredVariation } from '../layer.ts';

export const keepsUnknownMembers = {
  id: 'keeps-unknown-members',
  difference: 'Members that no document names are kept and shown.',
  allowed: 'Documents do not close their objects.',
  apply: (honest) => {
    const unknown = new Map<string, JsonObject>();
    return {
      show: (thing, window, world) => ({ ...unknown.get(thing.id), ...honest.show(thing, window, world) }),
      create: (incoming, kind, parent, world) => {
        const answer = honest.create(incoming, kind, parent, world);
        const [made, body] = [world.things.at(-1), jsonBody(incoming)];
        if (answer.status !== 201 || made === undefined || !isObject(body)) return answer;
        unknown.set(made.id, body);
        return { ...answer, body: JSON.stringify(world.behaviour.show(made, 'create', world)) };
      },
    };
  },
} as const satisfies StoredVariation;
