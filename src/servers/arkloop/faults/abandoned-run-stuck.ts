import type { ArkloopFault } from '../layer.ts';
import { whoeverLeaves } from '../whoever-leaves.ts';

export const abandonedRunStuck = {
  id: 'abandoned-run-stuck',
  area: 'lifecycle',
  lie: 'A run whose creator leaves before the answer stays running for ever.',
  trips: ['abandoned-creation-is-whole'],
  apply: (honest) => ({
    // A run that would be over before it is known that its client has left could not be stuck.
    script: (run, world) => {
      const [first, ...rest] = honest.script(run, world);
      return first === undefined ? [] : [{ ...first, waitMs: 280 }, ...rest];
    },
    send: (answer, wire, world) => {
      const send = () => honest.send(answer, wire, world);
      if (wire.request.method !== 'POST' || answer.status !== 201) return send();
      whoeverLeaves(answer, wire, world, { send, left: (run) => run.callOff() });
    },
  }),
} as const satisfies ArkloopFault;
