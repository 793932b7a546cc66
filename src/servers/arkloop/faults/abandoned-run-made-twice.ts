import { isObject, type JsonObject } from '../../../model/index.ts';
import { begin } from '../engine.ts';
import type { ArkloopFault } from '../layer.ts';

export const abandonedRunMadeTwice = {
  id: 'abandoned-run-made-twice',
  area: 'lifecycle',
  lie: 'A creation whose client leaves before the answer makes two runs.',
  trips: ['abandoned-creation-is-whole'],
  apply: (honest) => ({
    send: (answer, wire, world) => {
      if (wire.request.method !== 'POST' || answer.status !== 201) return honest.send(answer, wire, world);
      // Only who waits a moment learns that the client has left.
      world.timers.after(40, () => {
        if (!(wire.response.destroyed || wire.request.socket.destroyed)) return honest.send(answer, wire, world);
        const made = JSON.parse(String(answer.body)) as JsonObject;
        const run = isObject(made) ? world.runs.get(String(made['run_id'])) : undefined;
        if (run === undefined) return;
        const again = world.behaviour.makeRun({ persona_id: run.personaId ?? '' }, run.threadId, world);
        world.runs.set(again.runId, again);
        begin(again, world);
      });
    },
  }),
} as const satisfies ArkloopFault;
