import type { Seeded } from '../seeded.ts';
import type { Timers } from '../timers.ts';
import type { Behaviour } from './behaviour.ts';
import type { Run } from './run.ts';

/** All that one running server knows. */
export interface World {
  /** The honest behaviour with variations and the fault laid over it: everything is called through this. */
  readonly behaviour: Behaviour;
  /** By id, in order of creation. */
  readonly runs: Map<string, Run>;
  /** One-time tokens that are not spent yet. */
  readonly approvals: Map<string, Approval>;
  readonly seeded: Seeded;
  readonly timers: Timers;
  readonly credential: string;
  readonly stepMs: number;
  /** Where the server listens: `http://127.0.0.1:40123`. */
  origin: string;
  /** RFC 3339 with milliseconds; never goes back. */
  readonly time: () => string;
}

/** What a one-time token decides. */
export interface Approval {
  readonly run: Run;
  readonly decision: 'APPROVED' | 'DENIED';
  /** Tokens of one question are spent together. */
  readonly siblings: readonly string[];
}
