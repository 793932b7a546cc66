import { isObject, type JsonObject } from '../../model/index.ts';
import { jsonAnswer, jsonBody } from '../http/index.ts';
import { keepNewest } from '../keep-newest.ts';
import type { Behaviour } from './behaviour.ts';
import { begin } from './engine.ts';
import { isFinal } from './run.ts';

/** Making runs. No member is required, so a request without a body makes one too. */
export const create: Pick<Behaviour, 'createRun' | 'checkCreate' | 'makeRun' | 'showCreated'> = {
  createRun: (incoming, threadId, world) => {
    const { behaviour } = world;
    const missing = behaviour.missingThread(threadId, world);
    if (missing !== undefined) return missing;
    const body = incoming.body?.length === 0 ? {} : jsonBody(incoming);
    if (body === undefined) return behaviour.refuse(422, 'validation.error', 'The body must be JSON', world);
    const problem = behaviour.checkCreate(body);
    if (problem !== undefined) return behaviour.refuse(422, 'validation.error', problem, world);
    const run = behaviour.makeRun(body as JsonObject, threadId, world);
    world.runs.set(run.runId, run);
    keepNewest(world.runs, ({ status }) => isFinal(status));
    begin(run, world);
    return jsonAnswer(201, behaviour.showCreated(run, world), { 'x-trace-id': run.traceId });
  },
  checkCreate: (body) => {
    if (!isObject(body)) return 'body must be an object';
    const wrong = ['route_id', 'persona_id'].find(
      (name) => Object.hasOwn(body, name) && typeof body[name] !== 'string',
    );
    return wrong === undefined ? undefined : `${wrong} must be a string`;
  },
  makeRun: (body, threadId, world) => ({
    runId: world.seeded.uuid('run'),
    threadId,
    traceId: world.seeded.token('trace').slice(0, 32),
    routeId: textOf(body['route_id']),
    personaId: textOf(body['persona_id']),
    createdAt: world.time(),
    status: 'running',
    endedAt: undefined,
    asking: false,
    events: [],
    script: [],
    listeners: new Set(),
    callOff: () => {},
  }),
  showCreated: (run) => ({ run_id: run.runId, trace_id: run.traceId }),
};

function textOf(value: JsonObject[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
