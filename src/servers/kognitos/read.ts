import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';

/** Reading one run, and how a run looks. */
export const read: Pick<Behaviour, 'getRun' | 'locate' | 'showRun'> = {
  getRun: (_incoming, runId, world) => {
    const run = world.behaviour.locate(runId, world);
    return 'processId' in run ? jsonAnswer(200, world.behaviour.showRun(run, 'read', world)) : run;
  },
  locate: (runId, world) => world.runs.get(runId) ?? world.behaviour.refuse(404, `There is no run ${runId}`),
  showRun: (run) => ({
    id: run.id,
    name: run.name,
    process_id: run.processId,
    agent_id: run.agentId,
    stage: run.stage,
    status: run.status,
    created_at: run.createdAt,
    file_ids: run.fileIds === null ? null : [...run.fileIds],
    outputs: run.outputs === null ? null : run.outputs.map(({ name, value }) => ({ name, value })),
  }),
};
