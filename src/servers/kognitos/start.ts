import type { Json, JsonObject } from '../../model/index.ts';
import { jsonAnswer, jsonBody } from '../http/index.ts';
import { keepNewest } from '../keep-newest.ts';
import type { Behaviour } from './behaviour.ts';
import { checkStart } from './check-start.ts';
import { begin } from './engine.ts';
import { isFinal, type Run, type Stage } from './run.ts';
import { scriptOf } from './scenarios.ts';

/** Starting runs, and how they go on. The documents do not show the status of success; 201 says best what happens. */
export const start: Pick<Behaviour, 'startRun' | 'checkStart' | 'makeRun' | 'missingProcess' | 'script' | 'enter'> = {
  startRun: (incoming, world) => {
    const { behaviour } = world;
    const body = jsonBody(incoming);
    if (body === undefined) return behaviour.refuse(400, 'The body must be JSON');
    const problem = behaviour.checkStart(body);
    if (problem !== undefined) return behaviour.refuse(400, problem);
    const run = behaviour.makeRun(body as JsonObject, world);
    const missing = behaviour.missingProcess(run.processId, run.agentId, world);
    if (missing !== undefined) return missing;
    world.runs.set(run.id, run);
    keepNewest(world.runs, ({ status }) => isFinal(status));
    begin(run, world);
    return jsonAnswer(201, behaviour.showRun(run, 'start', world));
  },
  checkStart,
  makeRun: (body, world) => ({
    id: world.seeded.token('run').slice(0, 25),
    // The casts follow the check of the body.
    name: body['name'] as string,
    processId: body['process_id'] as string,
    agentId: body['agent_id'] as string,
    stage: body['stage'] as Stage,
    inputs: (body['inputs'] ?? []) as Run['inputs'],
    fileIds: (body['file_ids'] ?? null) as readonly string[] | null,
    createdAt: world.time(),
    status: 'Created',
    outputs: null,
    script: [],
  }),
  missingProcess: (processId, agentId, world) =>
    world.processes.some((process) => process.processId === processId && process.agentId === agentId)
      ? undefined
      : world.behaviour.refuse(404, `Agent ${agentId} has no process ${processId}`),
  script: (run) => scriptOf(run),
  enter: (run, status) => {
    run.status = status;
    if (status === 'Succeeded') run.outputs = outputsOf(run);
  },
};

function outputsOf(run: Run): readonly { readonly name: string; readonly value: Json }[] {
  return [
    { name: 'total_items', value: run.inputs.length },
    { name: 'summary', value: 'Fertig, Zoë' },
  ];
}
