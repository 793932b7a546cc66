import type { Json, JsonObject } from '../../model/index.ts';
import type { Answer, Incoming, Wire } from '../http/index.ts';
import type { Run, Status, Step } from './run.ts';
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

  startRun(incoming: Incoming, world: World): Answer;
  listRuns(incoming: Incoming, world: World): Answer;
  getRun(incoming: Incoming, runId: string, world: World): Answer;

  /** What is wrong with a body of startRun, or undefined. */
  checkStart(body: Json): string | undefined;
  makeRun(body: JsonObject, world: World): Run;
  /** The answer when there is no such process of such an agent. */
  missingProcess(processId: string, agentId: string, world: World): Answer | undefined;

  /** The list's parameters, or what is wrong with them. */
  readListQuery(query: URLSearchParams): ListQuery | string;
  /** All runs that match, in order. */
  select(query: ListQuery, world: World): readonly Run[];
  /** The page that is asked for and the token of the next, or what is wrong with the token. */
  cut(runs: readonly Run[], query: ListQuery): Page | string;
  showPage(page: Page, world: World): JsonObject;

  /** The run of a path, or the answer when there is none. */
  locate(runId: string, world: World): Run | Answer;
  showRun(run: Run, window: Window, world: World): JsonObject;

  /** What happens to a new run by itself. */
  script(run: Run, world: World): readonly Step[];
  enter(run: Run, status: Status, world: World): void;
}

/** Where a run is shown. */
export type Window = 'start' | 'read' | 'list';

export interface ListQuery {
  readonly processId: string;
  readonly agentId: string;
  readonly stage: string | undefined;
  readonly limit: number;
  readonly token: string | undefined;
}

export interface Page {
  readonly runs: readonly Run[];
  /** Token of the next page; null on the last one. */
  readonly next: string | null;
}
