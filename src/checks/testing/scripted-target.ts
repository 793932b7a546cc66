import {
  type Actor,
  type Exchange,
  Inconclusive,
  isObject,
  type Json,
  type JsonObject,
  type RequestDraft,
  type Story,
  type StreamEvent,
  type StreamRecord,
} from '../../model/index.ts';
import { type EventSketch, type ExchangeSketch, tell } from './story-builder.ts';

/** How runs of the scripted target live: states with the age, in milliseconds, at which a run enters them. */
export type Life = readonly (readonly [state: string, age: number])[];

export interface TargetScript {
  readonly life: (body: JsonObject) => Life;
  /** Milliseconds from a cancellation to the state that it leads to; undefined: it changes nothing. */
  readonly cancels?: readonly [delay: number, state: string];
  /** Changes an honest answer. */
  readonly bend?: (draft: RequestDraft, answer: ExchangeSketch) => ExchangeSketch;
  /** Events that the stream leaves out, by type. */
  readonly withholds?: readonly string[];
  /** The server closes streams behind the last event. */
  readonly closes?: boolean;
  /** Somebody else makes a run before every answer of the list. */
  readonly isShared?: boolean;
}

interface Run {
  readonly runId: string;
  readonly body: JsonObject;
  readonly bornAt: number;
  life: Life;
}

interface OpenStream {
  readonly record: StreamRecord;
  readonly run: Run;
  readonly until: (event: StreamEvent) => boolean;
  readonly deadline: number;
  readonly settle: (record: StreamRecord) => void;
  readonly events: StreamEvent[];
}

/** An actor on a target of runs that lives on a virtual clock: no sockets, no waiting. */
export function createScriptedTarget(script: TargetScript): {
  readonly actor: Actor;
  readonly story: () => Pick<Story, 'exchanges' | 'streams'>;
} {
  let now = 0;
  let count = 0;
  const runs: Run[] = [];
  const open = new Set<OpenStream>();
  const exchanges: Exchange[] = [];
  const streams: StreamRecord[] = [];

  const stateOf = (run: Run, at = now) => run.life.findLast(([, age]) => run.bornAt + age <= at)?.[0] ?? 'QUEUED';
  const show = (run: Run): JsonObject => ({
    ...run.body,
    runId: run.runId,
    planId: `plan-${run.runId}`,
    status: stateOf(run),
  });
  const sketchEvents = (run: Run): readonly (EventSketch & { at: number })[] =>
    run.life.flatMap(([state, age], i) => {
      // A stream begins when the run does.
      if (state === 'QUEUED') return [];
      const isEnd = i === run.life.length - 1 && i > 0;
      const type = isEnd ? 'end' : state === 'RUNNING' ? 'start' : 'status';
      return [{ id: i, type, at: run.bornAt + age, data: { runId: run.runId, runStatus: state, timestamp: 't' } }];
    });

  const close = (stream: OpenStream, kind: StreamRecord['end']['kind']) => {
    if (!open.delete(stream)) return;
    const record: StreamRecord = { ...stream.record, events: stream.events, end: { at: now, kind } };
    streams.push(record);
    stream.settle(record);
  };
  const advance = (to: number) => {
    now = to;
    for (const stream of open) {
      const due = sketchEvents(stream.run).filter(
        ({ at, type }) => at <= now && !script.withholds?.includes(type ?? ''),
      );
      for (const sketch of due.slice(stream.events.length)) {
        const [told] = tell({ records: [{ stream: 'streamRun', events: [{ ...sketch, at: now }] }] }).streams;
        stream.events.push(...(told?.events ?? []));
        if (stream.events.some(stream.until)) close(stream, 'left');
      }
      const last = stream.run.life.at(-1);
      if (
        script.closes === true &&
        last !== undefined &&
        stream.run.life.length > 1 &&
        stream.run.bornAt + last[1] <= now
      )
        close(stream, 'closed');
      else if (now >= stream.deadline) close(stream, 'timeout');
    }
  };

  const answer = (draft: RequestDraft): Partial<ExchangeSketch> => {
    const run = runs.find(({ runId }) => runId === draft.parameters['path.runId']);
    if (draft.operation === 'createRun') {
      const body =
        draft.body !== undefined && 'value' in draft.body && isObject(draft.body.value) ? draft.body.value : {};
      const made: Run = { runId: `r${runs.length + 1}`, body, bornAt: now, life: script.life(body) };
      runs.push(made);
      return { status: 201, json: show(made) };
    }
    if (draft.operation === 'listRuns' && script.isShared === true)
      runs.push({ runId: `other-${runs.length}`, body: {}, bornAt: now, life: [['SUCCESS', 0]] });
    if (draft.operation === 'listRuns') return { json: page(runs, draft, show) };
    if (run === undefined) return { status: 404, json: {} };
    if (draft.operation === 'getRun') return { json: show(run) };
    // What has ended cannot be cancelled.
    const isOver = run.life.length > 1 && stateOf(run) === run.life.at(-1)?.[0];
    if (script.cancels !== undefined && !isOver) {
      const [delay, state] = script.cancels;
      const at = now - run.bornAt + delay;
      run.life = [...run.life.filter(([, age]) => age < at), [state, at]];
    }
    return { status: 200 };
  };

  const record = (step: string, draft: RequestDraft): Exchange => {
    const sentAt = now;
    advance(now + 1);
    const body = draft.body !== undefined && 'value' in draft.body ? { sent: draft.body.value as Json } : {};
    const parameters = draft.parameters as Readonly<Record<string, Json>>;
    const honest: ExchangeSketch = { operation: draft.operation, step, parameters, ...body, ...answer(draft) };
    const sketch = script.bend?.(draft, honest) ?? honest;
    advance(now + 1);
    const [told] = tell({ records: [{ ...sketch, at: [sentAt, now] }] }).exchanges;
    if (told === undefined) throw new Error('no exchange was told');
    const exchange = { ...told, id: `x${++count}` };
    exchanges.push(exchange);
    return exchange;
  };

  const actor: Actor = {
    send: async (step, draft) => record(step, draft),
    follow: (step, draft, options = {}) => {
      const run = runs.find(({ runId }) => runId === draft.parameters['path.runId']);
      const parameters = draft.parameters as Readonly<Record<string, Json>>;
      const [told] = tell({
        records: [{ stream: draft.operation, step, parameters, events: [], at: [now, now] }],
      }).streams;
      if (run === undefined || told === undefined) throw new Error('no stream of this run');
      let settle: (record: StreamRecord) => void = () => undefined;
      const settled = new Promise<StreamRecord>((resolve) => {
        settle = resolve;
      });
      const deadline = now + (options.patience ?? 60_000);
      const head = { ...told, id: `s${++count}`, openedAt: now };
      const stream = { record: head, run, until: options.until ?? (() => false), deadline, settle, events: [] };
      open.add(stream);
      return { opened: Promise.resolve(true), record: settled, leave: () => close(stream, 'left') };
    },
    produced: () => undefined,
    nonce: (label) => `mark-${label}`,
    resolve: () => null,
    pause: async (milliseconds) => advance(now + milliseconds),
    now: () => now,
    giveUp: (reason, remedy) => {
      throw new Inconclusive(reason, remedy);
    },
    signal: new AbortController().signal,
  };
  return { actor, story: () => ({ exchanges, streams }) };
}

/** Newest first, filtered by user and state, in numbered pages. */
function page(runs: readonly Run[], { parameters }: RequestDraft, show: (run: Run) => JsonObject): readonly Json[] {
  const { 'query.userId': user, 'query.status': status, 'query.page': number, 'query.pageSize': size } = parameters;
  const length = Number(size ?? 10);
  return runs
    .toReversed()
    .filter((run) => user === undefined || run.body['userId'] === user)
    .map(show)
    .filter((item) => status === undefined || item['status'] === status)
    .slice((Number(number ?? 1) - 1) * length, Number(number ?? 1) * length);
}
