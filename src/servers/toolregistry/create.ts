import type { JsonObject } from '../../model/index.ts';
import { jsonAnswer, jsonBody } from '../http/index.ts';
import { keepNewest } from '../keep-newest.ts';
import type { Behaviour } from './behaviour.ts';
import { checkCreate } from './check-create.ts';
import { begin } from './engine.ts';
import { type ApprovalStrategy, isFinal, type Run } from './run.ts';
import type { World } from './world.ts';

/** Making runs. */
export const create: Pick<Behaviour, 'createRun' | 'checkCreate' | 'makeRun' | 'showCreated'> = {
  createRun: (incoming, world) => {
    const { behaviour } = world;
    const body = jsonBody(incoming);
    if (body === undefined) return behaviour.refuse(400, 'The body must be JSON');
    const problem = behaviour.checkCreate(body);
    if (problem !== undefined) return behaviour.refuse(400, problem);
    const run = behaviour.makeRun(body as JsonObject, world);
    world.runs.set(run.runId, run);
    keepNewest(world.runs, ({ status }) => isFinal(status));
    begin(run, world);
    return jsonAnswer(201, behaviour.showCreated(run, world));
  },
  checkCreate,
  makeRun: (body, world) => {
    const repeatKey = typeof body['repeatKey'] === 'string' ? body['repeatKey'] : undefined;
    const createdAt = world.time();
    return {
      runId: world.seeded.uuid('run'),
      repeatKey: repeatKey ?? world.seeded.token('repeat-key'),
      repeatRunId: repeatKey === undefined ? undefined : runWithKey(repeatKey, world)?.runId,
      executionPlanId: world.seeded.uuid('plan'),
      // The cast follows the check of the body.
      intent: body['intent'] as string,
      context: body['context'] as string,
      userId: body['userId'] as string,
      customerIntegrationIds: body['selectedCustomerIntegrationIds'] as readonly string[],
      approvalStrategy: (body['approvalStrategy'] ?? 'NONE') as ApprovalStrategy,
      createdAt,
      status: 'QUEUED',
      updatedAt: createdAt,
      result: undefined,
      events: [],
      script: [],
      listeners: new Set(),
      callOff: () => {},
      shown: () => {},
    };
  },
  showCreated: (run) => ({
    runId: run.runId,
    repeatKey: run.repeatKey,
    ...(run.repeatRunId === undefined ? {} : { repeatRunId: run.repeatRunId }),
    status: run.status,
    events: [],
    executionPlanId: run.executionPlanId,
    plan: planOf(run),
  }),
};

function runWithKey(repeatKey: string, world: World): Run | undefined {
  for (const run of world.runs.values()) if (run.repeatKey === repeatKey) return run;
  return undefined;
}

function planOf(run: Run): JsonObject {
  return {
    planType: 'json',
    plan: {
      title: 'Plan of the reference server',
      description: `How the intent is reached: ${run.intent}`,
      steps: [
        { id: 'gather', description: 'Gather what is needed', dependsOnSteps: [] },
        { id: 'answer', description: 'Put the answer together', dependsOnSteps: ['gather'] },
      ],
    },
  };
}
