import type { Json, JsonObject } from '../../model/index.ts';
import type { Answer, Incoming, Sink, Wire } from '../http/index.ts';
import type { EventType, Run, RunEvent, Status, Step } from './run.ts';
import type { World } from './world.ts';

/**
 * What the server does, as small functions. A fault or a variation replaces a few of them and may call the ones it replaces;
 * the functions call each other through `world.behaviour`, so a replacement is seen everywhere.
 */
export interface Behaviour {
  /** An answer that turns the request away, or undefined for a welcome one. */
  authenticate(incoming: Incoming, world: World): Answer | undefined;
  /** Every error answer is made here. */
  refuse(status: number, message: string, headers?: Readonly<Record<string, string>>): Answer;
  /** Puts an answer on the wire. */
  send(answer: Answer, wire: Wire, world: World): void;

  createRun(incoming: Incoming, world: World): Answer;
  listRuns(incoming: Incoming, world: World): Answer;
  getRun(incoming: Incoming, runId: string, world: World): Answer;
  abortRun(incoming: Incoming, runId: string, world: World): Answer;
  followRun(incoming: Incoming, runId: string, world: World): Answer;
  decide(incoming: Incoming, world: World): Answer;

  /** What is wrong with a create body, or undefined. */
  checkCreate(body: Json): string | undefined;
  makeRun(body: JsonObject, world: World): Run;
  showCreated(run: Run, world: World): JsonObject;

  /** The list's parameters, or what is wrong with them. */
  readListQuery(query: URLSearchParams): ListQuery | string;
  /** All runs that match, in order. */
  select(query: ListQuery, world: World): readonly Run[];
  /** The page that is asked for. */
  cut(runs: readonly Run[], query: ListQuery): readonly Run[];
  showList(runs: readonly Run[], query: ListQuery, world: World): Json;

  /** The run of a path, or the answer when there is none. */
  locate(runId: string, world: World): Run | Answer;
  showRun(run: Run, view: RunView, world: World): JsonObject;

  /** What happens to a new run by itself. */
  script(run: Run, world: World): readonly Step[];
  enter(run: Run, status: Status, world: World): void;
  record(run: Run, type: EventType, members: JsonObject, world: World): RunEvent;
  abort(run: Run, world: World): Answer;

  /** Events that a new subscriber is sent at once. */
  replay(run: Run): readonly RunEvent[];
  /** What goes to a subscriber for one event: that event, usually. */
  deliver(event: RunEvent, run: Run, world: World): readonly RunEvent[];
  showEvent(event: RunEvent, view: StreamView, run: Run, world: World): WireEvent;
  /** An event as text/event-stream. */
  frame(event: WireEvent, world: World): string;
  /** Puts a stretch of the stream on the wire. */
  pour(text: string, sink: Sink, world: World): void;
  /** Called after the closing event. */
  closeStream(sink: Sink, world: World): void;
  keepaliveMs: number;
}

export interface ListQuery {
  readonly includeEvents: boolean;
  readonly userId: string | undefined;
  readonly status: string | undefined;
  readonly customerIntegrationIds: readonly string[];
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface RunView {
  readonly includeEvents: boolean;
  readonly window: 'read' | 'list';
}

export interface StreamView {
  readonly includeToolCalls: boolean;
}

export interface WireEvent {
  readonly id?: string;
  readonly event: string;
  readonly data: Json;
}
