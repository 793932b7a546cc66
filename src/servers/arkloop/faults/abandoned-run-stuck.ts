import { isObject, type JsonObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const abandonedRunStuck = {
  id: 'abandoned-run-stuck',
  area: 'lifecycle',
  lie: 'A run whose creator leaves before the answer stays running for ever.',
  trips: ['abandoned-creation-is-whole'],
  apply: (honest) => ({
    // A run that would be over before it is known that its client has left could not be stuck.
    script: (run, world) => {
      const [first, ...rest] = honest.script(run, world);
      return first === undefined ? [] : [{ ...first, waitMs: 120 }, ...rest];
    },
    send: (answer, wire, world) => {
      if (wire.request.method !== 'POST' || answer.status !== 201) return honest.send(answer, wire, world);
      world.timers.after(40, () => {
        if (!(wire.response.destroyed || wire.request.socket.destroyed)) return honest.send(answer, wire, world);
        const made = JSON.parse(String(answer.body)) as JsonObject;
        const run = isObject(made) ? world.runs.get(String(made['run_id'])) : undefined;
        run?.callOff();
      });
    },
  }),
} as const satisfies ArkloopFault;
