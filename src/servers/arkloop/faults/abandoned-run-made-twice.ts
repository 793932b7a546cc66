import { begin } from '../engine.ts';
import type { ArkloopFault } from '../layer.ts';
import { whoeverLeaves } from '../whoever-leaves.ts';

export const abandonedRunMadeTwice = {
  id: 'abandoned-run-made-twice',
  area: 'lifecycle',
  lie: 'A creation whose client leaves before the answer makes two runs.',
  trips: ['abandoned-creation-is-whole'],
  apply: (honest) => ({
    send: (answer, wire, world) => {
      const send = () => honest.send(answer, wire, world);
      if (wire.request.method !== 'POST' || answer.status !== 201) return send();
      whoeverLeaves(answer, wire, world, {
        send,
        left: (run) => {
          const again = world.behaviour.makeRun({ persona_id: run.personaId ?? '' }, run.threadId, world);
          world.runs.set(again.runId, again);
          begin(again, world);
        },
      });
    },
  }),
} as const satisfies ArkloopFault;
