import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import type { RunEvent } from './run.ts';

/** Reading one run. An id that is no UUID names no run: 404, the only refusal that the documents give this operation. */
export const read: Pick<Behaviour, 'getRun' | 'locate' | 'showRun'> = {
  getRun: (incoming, runId, world) => {
    const run = world.behaviour.locate(runId, world);
    if (!('runId' in run)) return run;
    const includeEvents = incoming.query.get('includeEvents') === 'true';
    const body = world.behaviour.showRun(run, { includeEvents, window: 'read' }, world);
    run.shown();
    return jsonAnswer(200, body);
  },
  locate: (runId, world) =>
    world.runs.get(runId.toLowerCase()) ?? world.behaviour.refuse(404, `There is no run ${runId}`),
  showRun: (run, view) => ({
    runId: run.runId,
    repeatKey: run.repeatKey,
    ...(run.repeatRunId === undefined ? {} : { repeatRunId: run.repeatRunId }),
    status: run.status,
    executionPlanId: run.executionPlanId,
    events: view.includeEvents ? run.events.map(eventInBody) : [],
    ...(run.result === undefined ? {} : { result: run.result }),
    intent: run.intent,
    context: run.context,
    createdAt: run.createdAt,
    updatedAt: run.updatedAt,
  }),
};

function eventInBody(event: RunEvent) {
  return { id: event.id, event: event.type, ...event.data };
}
