import { isObject, type JsonObject } from '../../model/index.ts';
import type { Answer } from '../http/answer.ts';
import type { Wire } from '../http/transmit.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/** Longer than any client that means to leave stays, however busy the machine is. */
const moment = 200;

/** Holds the answer to a creation back for a moment: `send` it to who is still there then; who leaves before leaves `left` behind, at once. */
export function whoeverLeaves(
  answer: Answer,
  wire: Wire,
  world: World,
  then: { readonly send: () => void; readonly left: (run: Run) => void },
): void {
  const callOff = world.timers.after(moment, then.send);
  wire.response.once('close', () => {
    if (wire.response.writableEnded) return;
    callOff();
    const made = JSON.parse(String(answer.body)) as JsonObject;
    const run = isObject(made) ? world.runs.get(String(made['run_id'])) : undefined;
    if (run !== undefined) then.left(run);
  });
}
