import { isObject } from '../../model/index.ts';
import { jsonAnswer, jsonBody } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import { emit, finish, proceed } from './engine.ts';
import { isFinal } from './run.ts';
import { scriptOf } from './scenarios.ts';

/** Longest input, in bytes of UTF-8: 32 KB. */
export const mostInput = 32 * 1024;

/** How runs move: by themselves, by a cancellation, by input. */
export const lifecycle: Pick<
  Behaviour,
  'script' | 'enter' | 'record' | 'cancelRun' | 'cancel' | 'submitInput' | 'checkInput' | 'input'
> = {
  script: (run) => scriptOf(run.personaId),
  enter: (run, status, world) => {
    run.status = status;
    if (isFinal(status)) run.endedAt = world.time();
  },
  record: (run, type, data, world) => ({ seq: run.events.length + 1, type, data, createdAt: world.time() }),
  cancelRun: (_incoming, runId, world) => {
    const run = world.behaviour.locate(runId, world);
    return 'runId' in run ? world.behaviour.cancel(run, world) : run;
  },
  // The documents do not speak of runs that have ended: those stay as they are, and asking again does no harm.
  cancel: (run, world) => {
    if (!isFinal(run.status)) finish(run, 'cancelled', 'run.cancelled', world);
    return jsonAnswer(200, { ok: true });
  },
  submitInput: (incoming, runId, world) => {
    const { behaviour } = world;
    const run = behaviour.locate(runId, world);
    if (!('runId' in run)) return run;
    const body = jsonBody(incoming);
    if (body === undefined) return behaviour.refuse(422, 'validation.error', 'The body must be JSON', world);
    const problem = behaviour.checkInput(body);
    if (problem !== undefined) return behaviour.refuse(422, 'validation.error', problem, world);
    if (!run.asking) return behaviour.refuse(409, 'conflict', 'The run does not wait for input', world);
    return behaviour.input(run, isObject(body) ? String(body['content']) : '', world);
  },
  checkInput: (body) => {
    if (!isObject(body)) return 'body must be an object';
    const { content } = body;
    if (typeof content !== 'string') return 'content must be a string';
    return Buffer.byteLength(content) > mostInput ? `content must not be longer than ${mostInput} bytes` : undefined;
  },
  input: (run, content, world) => {
    run.asking = false;
    world.behaviour.enter(run, 'running', world);
    emit(run, 'message.delta', { content: `You said: ${[...content].slice(0, 100).join('')}` }, world);
    proceed(run, world);
    return jsonAnswer(200, { ok: true });
  },
};
