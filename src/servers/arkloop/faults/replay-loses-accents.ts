import type { JsonObject } from '../../../model/index.ts';
import type { ArkloopFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const replayLosesAccents = {
  id: 'replay-loses-accents',
  area: 'stream',
  lie: 'Of a run that has ended, the events that are told again have question marks for what is not ASCII.',
  trips: ['late-reader-sees-the-same', 'resume-changes-nothing'],
  apply: (honest) => ({
    // Slow enough to be followed while it is under way, however busy the machine is.
    script: (run, world) =>
      honest
        .script(run, world)
        .map((step) => (step.waitSteps === undefined && step.waitMs === undefined ? { ...step, waitMs: 100 } : step)),
    replay: (run, after) =>
      honest.replay(run, after).map((event) =>
        isFinal(run.status)
          ? {
              ...event,
              data: JSON.parse(JSON.stringify(event.data).replaceAll(/[^ -~]/g, '?')) as JsonObject,
            }
          : event,
      ),
  }),
} as const satisfies ArkloopFault;
