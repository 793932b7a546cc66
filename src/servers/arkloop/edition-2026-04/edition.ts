import { isObject, type JsonObject } from '../../../model/index.ts';
import { jsonAnswer, jsonBody } from '../../http/index.ts';
import type { Behaviour } from '../behaviour.ts';
import { emit, finish, proceed } from '../engine.ts';
import { honest } from '../honest.ts';
import { wholeNumber } from '../list.ts';
import { filterStatuses, isFinal, type Run } from '../run.ts';
import { asDialect } from './script.ts';

const statuses: readonly string[] = [...filterStatuses, 'cancelling', 'interrupted'];

/** How long a run is cancelling that nobody reads. */
const unreadMs = 2_000;
const seenCancelling = new WeakSet<Run>();

/** What differs from the documents: lists, refusals, cancelling, waiting, and how streams are framed and left open. */
export const edition: Partial<Behaviour> = {
  suite: 'arkloop@2026-04',

  refuse: (status, code, message, world, headers) => {
    const answer = honest.refuse(status === 400 ? 422 : status, code, message, world, headers);
    const { error: _, details: __, ...body } = JSON.parse(String(answer.body)) as JsonObject;
    return { ...answer, body: JSON.stringify(body) };
  },

  readListQuery: (query) => {
    const limit = wholeNumber(query.getAll('limit'), 50);
    if (limit === undefined || limit < 1 || limit > 200) return 'limit must be an integer from 1 to 200';
    const offset = wholeNumber(query.getAll('offset'), 0);
    if (offset === undefined || offset < 0) return 'offset must be an integer from 0 on';
    const status = query.get('status') ?? undefined;
    if (status !== undefined && !statuses.includes(status)) return `status must be one of ${statuses.join(', ')}`;
    return { threadId: undefined, status, before: undefined, limit, offset };
  },
  select: (query, world) =>
    query.status === 'running'
      ? honest
          .select({ ...query, status: undefined }, world)
          .filter(({ status }) => status === 'running' || status === 'waiting_for_input')
      : honest.select(query, world),
  cut: (runs, { offset, limit }) => runs.slice(offset, offset + limit),
  showList: (items, total) => ({ data: [...items], total }),
  showRun: (run, window, world) => {
    const { org_id: account, ...shown } = honest.showRun(run, window, world);
    if (window === 'read' && run.status === 'cancelling') seenCancelling.add(run);
    const status = run.status === 'waiting_for_input' ? 'running' : run.status;
    const all = { ...shown, status, ...(account === undefined ? {} : { account_id: account }) };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  },

  script: (run, world) => asDialect(honest.script(run, world)),
  cancelRun: (incoming, runId, world) => {
    const { behaviour } = world;
    const run = behaviour.locate(runId, world);
    if (!('runId' in run)) return run;
    const body = jsonBody(incoming);
    const seen = isObject(body) ? body['last_seen_seq'] : undefined;
    if (typeof seen !== 'number' || !Number.isInteger(seen) || seen < 0)
      return behaviour.refuse(422, 'validation.error', 'last_seen_seq must be an integer from 0 on', world);
    return behaviour.cancel(run, world);
  },
  cancel: (run, world) => {
    if (run.status === 'cancelling' || run.status === 'cancelled') return jsonAnswer(200, { ok: true });
    if (isFinal(run.status)) return world.behaviour.refuse(409, 'runs.not_active', 'The run has ended', world);
    run.callOff();
    run.script.length = 0;
    run.asking = false;
    world.behaviour.enter(run, 'cancelling', world);
    emit(run, 'run.cancel_requested', {}, world);
    // Until somebody has read it, so that no haste of the machine makes a blink of it, and for two seconds at most where nobody does.
    const end = (rest: number) => {
      if (seenCancelling.has(run) || rest <= 0) finish(run, 'cancelled', 'run.cancelled', world);
      else run.callOff = world.timers.after(world.stepMs, () => end(rest - world.stepMs));
    };
    run.callOff = world.timers.after(5 * world.stepMs, () => end(unreadMs - 5 * world.stepMs));
    return jsonAnswer(200, { ok: true });
  },
  input: (run, content, world) => {
    run.asking = false;
    world.behaviour.enter(run, 'running', world);
    emit(run, 'run.resumed', {}, world);
    emit(run, 'message.delta', { content: `You said: ${[...content].slice(0, 100).join('')}` }, world);
    proceed(run, world);
    return jsonAnswer(200, { ok: true });
  },

  followRun: (incoming, runId, world) => {
    const answer = honest.followRun(incoming, runId, world);
    const { stream } = answer;
    if (stream === undefined) return answer;
    return {
      ...answer,
      stream: (sink) => {
        world.behaviour.pour(world.behaviour.heartbeat, sink, world);
        stream(sink);
      },
    };
  },
  readAfterSeq: (text) => {
    const number = text === null ? 0 : Number.parseInt(text, 10);
    return Number.isNaN(number) || number < 0 ? 'after_seq must be an integer from 0 on' : number;
  },
  showEvent: ({ seq, type, data, createdAt }, run) => ({
    id: String(seq),
    event: type,
    data: { event_id: `${run.runId}-${seq}`, run_id: run.runId, seq, ts: createdAt, type, data },
  }),
  staysOpen: true,
  heartbeat: ': ping\n\n',
};
