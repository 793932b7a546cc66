import type { JsonObject } from '../../model/index.ts';
import type { Sink } from '../http/index.ts';
import type { Timers } from '../timers.ts';
import type { Behaviour } from './behaviour.ts';
import type { Dialect } from './dialect.ts';

export type State = 'running' | 'completed' | 'failed' | 'cancelled';

/** One thing that happens to a job: an event, and the state that it leads to. */
export interface Step {
  readonly type: string;
  readonly data: JsonObject;
  readonly to?: State;
  /** Step times to wait before it. Default 1. */
  readonly wait?: number;
}

export interface JobEvent {
  readonly seq: number;
  readonly type: string;
  readonly data: JsonObject;
  readonly state: State;
  readonly time: string;
  readonly jobId: string;
}

export interface Job {
  readonly id: string;
  readonly mode: string;
  state: State;
  readonly events: JobEvent[];
  readonly script: Step[];
  readonly readers: Set<Reader>;
  /** Readers that there have been. */
  followed: number;
  callOff: () => void;
}

/** Where a reader wants to begin. */
export interface Position {
  readonly number: number;
  readonly by: 'parameter' | 'last-event-id';
}

export interface Reader {
  readonly job: Job;
  readonly sink: Sink;
  readonly position: Position | undefined;
  /** The query asks for tool calls. */
  readonly tools: boolean;
  /** How many readers the job had before. */
  readonly place: number;
  /** It came behind the end of the job. */
  readonly late: boolean;
  /** Events that it was sent. */
  sent: number;
}

export interface World {
  readonly dialect: Dialect;
  readonly behaviour: Behaviour;
  readonly jobs: Map<string, Job>;
  readonly timers: Timers;
  readonly credential: string;
  readonly stepMs: number;
  /** RFC 3339; goes on by a millisecond at each call. */
  readonly time: () => string;
}
