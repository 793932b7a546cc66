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
  /** Ids of the threads that there are; making threads is no part of this API. */
  readonly threads: readonly string[];
  /** The one organisation and the one user of this server. */
  readonly orgId: string;
  readonly userId: string;
  readonly seeded: Seeded;
  readonly timers: Timers;
  readonly credential: string;
  readonly stepMs: number;
  /** RFC 3339 with milliseconds; never goes back. */
  readonly time: () => string;
}
