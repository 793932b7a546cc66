import type { Case, Contract, Json, Play, Story, TranscriptRecord, Verdict } from '../model/index.ts';
import type { Credential } from './request/place-credentials.ts';

/** What a run may spend. Reaching a bound is an outcome with a reason, never a hang. Times in milliseconds. */
export interface Limits {
  /** To connect. */
  readonly connect: number;
  /** From sending a request to the end of its answer; for a stream, to the head of its answer. */
  readonly request: number;
  /** Reading one event stream, where the scenario asks for no other patience. */
  readonly stream: number;
  /** The whole run. */
  readonly run: number;
  /** Connections that are open at the same time. */
  readonly connections: number;
  /** Longest wait that a 429 or 503 may ask for with Retry-After. */
  readonly throttled: number;
  /** Requests of the whole run, and requests in a second. Default: no bound. */
  readonly requests: number;
  readonly rate: number;
  /** Bytes of one answer that are read, before and after decompression; more is the failure `too-large`. */
  readonly bodyRead: number;
  /** Bytes of one answer that are recorded; the rest is cut, with a hash, and what was cut is not judged. */
  readonly bodyKept: number;
  /** Bytes of the whole run, repetitions included: everything that comes off a socket, heads and framing too. */
  readonly bytes: number;
  /** Bytes, events and chunks of one event stream. */
  readonly streamBytes: number;
  readonly streamEvents: number;
  readonly streamChunks: number;
}

const MiB = 1024 * 1024;

export const defaultLimits: Limits = {
  connect: 10_000,
  request: 30_000,
  stream: 60_000,
  run: 15 * 60_000,
  connections: 256,
  throttled: 30_000,
  requests: Number.POSITIVE_INFINITY,
  rate: Number.POSITIVE_INFINITY,
  bodyRead: 16 * MiB,
  bodyKept: 4 * MiB,
  bytes: 4096 * MiB,
  streamBytes: 8 * MiB,
  streamEvents: 100_000,
  streamChunks: 200_000,
};

/** The target as the run needs it: where it is and what opens it. */
export interface Target {
  /** Base URL; a path in it goes before every path of the contract. */
  readonly url: string;
  /** By id of the security scheme. */
  readonly credentials: Readonly<Record<string, Required<Credential>>>;
  /** The same of somebody else, for requests that are sent as `other`. */
  readonly others?: Readonly<Record<string, Required<Credential>>>;
  readonly variables: Readonly<Record<string, Json>>;
  /** PEM text of certificates to trust beside the usual ones. */
  readonly ca?: string;
  /** Accept any TLS certificate. */
  readonly insecure?: boolean;
  /** URL of an HTTP proxy between us and the target, perhaps with `user:password@`. */
  readonly proxy?: string;
}

/** Whom to trust on the way to the target, and through whom. */
export type Trust = Pick<Target, 'ca' | 'insecure' | 'proxy'>;

export interface WireOptions {
  readonly contract: Contract;
  readonly target: Target;
  readonly limits: Limits;
  /** Milliseconds since the run started, monotonic. */
  readonly clock: () => number;
  /** Takes each record as it comes into being, one at a time; the run waits for it. */
  readonly emit: (record: TranscriptRecord) => void | Promise<void>;
  /** Ends the run early (Ctrl-C). */
  readonly signal: AbortSignal;
  /** What the run has taken so far: one for all its parts, from the preflight to the last repetition. Default: counted from nothing. */
  readonly taken?: Taken;
}

/** Grows while a run goes on. */
export interface Taken {
  bytes: number;
}

export interface RunOptions extends WireOptions {
  readonly cases: readonly Case[];
  readonly play: Play;
  /** Judges a part of a story while the run goes on: what shrinks its input asks it. */
  readonly judge?: (story: Story) => readonly Verdict[];
  /** A word unique to this run, of letters and digits. */
  readonly nonce: string;
  /** Cases that act at the same time; more stories may wait meanwhile. */
  readonly concurrency: number;
  /** Number of the attempt: 1 (the default), or higher when cases are repeated to confirm failures. */
  readonly attempt?: number;
  /** Goes before every record id, where an earlier run has written into the same transcript. Default: none, or the number of the repetition. */
  readonly idPrefix?: string;
}
