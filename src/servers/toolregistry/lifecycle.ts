import { emptyAnswer, jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import { emit, finish, proceed } from './engine.ts';
import { isFinal } from './run.ts';
import { scriptOf } from './scenarios.ts';

/** How runs move: by themselves, by an abort, by a decision. */
export const lifecycle: Pick<Behaviour, 'script' | 'enter' | 'record' | 'abortRun' | 'abort' | 'decide'> = {
  script: (run) => scriptOf(run),
  enter: (run, status, world) => {
    run.status = status;
    run.updatedAt = world.time();
    if (status === 'SUCCESS' || status === 'PARTIAL_SUCCESS')
      run.result = { summary: 'Done by the reference server', complete: status === 'SUCCESS' };
  },
  record: (run, type, members, world) => {
    const timestamp = world.time();
    run.updatedAt = timestamp;
    return {
      id: run.events.length + 1,
      type,
      data: { runId: run.runId, runStatus: run.status, timestamp, ...members },
    };
  },
  abortRun: (_incoming, runId, world) => {
    const run = world.behaviour.locate(runId, world);
    return 'runId' in run ? world.behaviour.abort(run, world) : run;
  },
  // The documents speak of queued and running runs only. One that waits for somebody is stopped as well;
  // one that has ended stays as it is, and asking again does no harm.
  abort: (run, world) => {
    if (!isFinal(run.status)) finish(run, 'CANCELED', world);
    return emptyAnswer(200);
  },
  decide: (incoming, world) => {
    const token = incoming.query.get('token');
    if (token === null) return world.behaviour.refuse(400, 'token is required');
    const approval = world.approvals.get(token);
    for (const sibling of approval?.siblings ?? []) world.approvals.delete(sibling);
    if (approval === undefined || approval.run.status !== 'PAUSED')
      return world.behaviour.refuse(400, 'This token is unknown or spent');
    const { run, decision } = approval;
    if (decision === 'APPROVED') {
      world.behaviour.enter(run, 'RUNNING', world);
      emit(run, 'run_action', { action: decision }, world);
      proceed(run, world);
    } else {
      emit(run, 'run_action', { action: decision }, world);
      finish(run, 'CANCELED', world);
    }
    return jsonAnswer(201, { runId: run.runId, action: decision });
  },
};
