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
  /** Processes and the agents that hold them; making them is no part of this API. */
  readonly processes: readonly { readonly processId: string; readonly agentId: string }[];
  readonly seeded: Seeded;
  readonly timers: Timers;
  readonly credential: string;
  readonly stepMs: number;
  /** Date and time without an offset, as in the published samples; never goes back. */
  readonly time: () => string;
}
