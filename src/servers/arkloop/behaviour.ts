import type { Json, JsonObject } from '../../model/index.ts';
import type { Answer, Incoming, Sink, Wire } from '../http/index.ts';
import type { Run, RunEvent, Status, Step } from './run.ts';
import type { World } from './world.ts';

/**
 * What the server does, as small functions. A fault, a variation or an edition replaces a few of them and may call the ones it
 * replaces; the functions call each other through `world.behaviour`, so a replacement is seen everywhere.
 */
export interface Behaviour {
  /** Name of the suite that it is. */
  readonly suite: string;
  /** An answer that turns the request away, or undefined for a welcome one. */
  authenticate(incoming: Incoming, world: World): Answer | undefined;
  /** Every error answer is made here. `code`: the machine's word, such as `not_found`. */
  refuse(
    status: number,
    code: string,
    message: string,
    world: World,
    headers?: Readonly<Record<string, string>>,
  ): Answer;
  /** Puts an answer on the wire. */
  send(answer: Answer, wire: Wire, world: World): void;

  createRun(incoming: Incoming, threadId: string, world: World): Answer;
  listThreadRuns(incoming: Incoming, threadId: string, world: World): Answer;
  listRuns(incoming: Incoming, world: World): Answer;
  getRun(incoming: Incoming, runId: string, world: World): Answer;
  cancelRun(incoming: Incoming, runId: string, world: World): Answer;
  submitInput(incoming: Incoming, runId: string, world: World): Answer;
  followRun(incoming: Incoming, runId: string, world: World): Answer;

  /** What is wrong with a create body, or undefined. */
  checkCreate(body: Json): string | undefined;
  /** What is wrong with an input body, or undefined. */
  checkInput(body: Json): string | undefined;
  makeRun(body: JsonObject, threadId: string, world: World): Run;
  showCreated(run: Run, world: World): JsonObject;

  /** The parameters of a list, or what is wrong with them. */
  readListQuery(query: URLSearchParams, world: World): ListQuery | string;
  /** All runs that match, in order. */
  select(query: ListQuery, world: World): readonly Run[];
  /** The page that is asked for, or what is wrong with the cursor. */
  cut(runs: readonly Run[], query: ListQuery): readonly Run[] | string;
  /** The body of the list of all runs. `total`: how many match. */
  showList(items: readonly JsonObject[], total: number, query: ListQuery, world: World): Json;

  /** The run of a path, or the answer when there is none. */
  locate(runId: string, world: World): Run | Answer;
  /** The answer when there is no such thread. */
  missingThread(threadId: string, world: World): Answer | undefined;
  showRun(run: Run, window: Window, world: World): JsonObject;

  /** What happens to a new run by itself. */
  script(run: Run, world: World): readonly Step[];
  enter(run: Run, status: Status, world: World): void;
  record(run: Run, type: string, data: JsonObject, world: World): RunEvent;
  cancel(run: Run, world: World): Answer;
  input(run: Run, content: string, world: World): Answer;

  /** The number behind which a stream begins, or what is wrong with it. */
  readAfterSeq(text: string | null): number | string;
  /** Events that a new subscriber is sent at once. */
  replay(run: Run, after: number): readonly RunEvent[];
  /** What goes to a subscriber for one event: that event, usually. */
  deliver(event: RunEvent, run: Run, world: World): readonly RunEvent[];
  showEvent(event: RunEvent, run: Run, world: World): WireEvent;
  /** An event as text/event-stream. */
  frame(event: WireEvent, world: World): string;
  /** Puts a stretch of the stream on the wire. */
  pour(text: string, sink: Sink, world: World): void;
  /** Called after the closing event. */
  closeStream(sink: Sink, run: Run, world: World): void;
  /** The stream goes on after the closing event: neither closed nor deaf to what still happens. */
  staysOpen: boolean;
  /** What is sent to silent streams, and how often in milliseconds. */
  heartbeat: string;
  heartbeatMs: number;
}

/** Where a run is shown. */
export type Window = 'read' | 'list' | 'thread';

export interface ListQuery {
  readonly threadId: string | undefined;
  readonly status: string | undefined;
  /** Id of the run behind which the page begins. */
  readonly before: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface WireEvent {
  readonly id?: string;
  readonly event?: string;
  readonly data: Json;
}
