import type { Json, JsonObject } from '../../model/index.ts';
import type { Answer, Incoming, Sink } from '../http/index.ts';
import type { Job, JobEvent, Position, Reader, Step, World } from './world.ts';

/** What the server does, as small functions that call each other through `world.behaviour`; a fault or a variation replaces a few. */
export interface Behaviour {
  authenticate(incoming: Incoming, world: World): Answer | undefined;
  refuse(status: number, message: string): Answer;
  /** What happens to a new job by itself. */
  script(job: Job, world: World): readonly Step[];
  record(job: Job, step: Step, world: World): JobEvent;
  /** The job as reads show it. */
  showJob(job: Job): JsonObject;

  /** Answers a reader before its stream begins. */
  follow(incoming: Incoming, job: Job, world: World): Answer;
  /** Where a reader wants to begin; a text says what is wrong with it. */
  readPosition(incoming: Incoming, world: World): Position | string | undefined;
  /** Events that a new reader is sent at once. */
  replay(job: Job, position: Position | undefined, world: World): readonly JobEvent[];
  /** What goes to a reader for one event: that event, usually. */
  deliver(event: JobEvent, reader: Reader, world: World): readonly JobEvent[];
  show(event: JobEvent, reader: Reader, world: World): Frame;
  frame(frame: Frame, world: World): string;
  /** Puts a stretch of the stream on the wire. */
  pour(text: string, reader: Reader, world: World): void;
  /** The last event was sent. */
  finish(reader: Reader, world: World): void;
  /** A reader has gone. */
  left(reader: Reader, world: World): void;
  heartbeatMs: number;
}

/** An event as it is written. */
export interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data: Json;
  /** Written as it is in place of the data. */
  readonly text?: string;
}

export type { Sink };
