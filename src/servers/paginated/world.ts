import type { Behaviour, Thing } from './behaviour.ts';
import type { Dialect } from './dialect.ts';

/** All that one running server knows. */
export interface World {
  readonly dialect: Dialect;
  /** The honest behaviour with variations and the fault laid over it: everything is called through this. */
  readonly behaviour: Behaviour;
  readonly things: Thing[];
  readonly boxes: string[];
  readonly credential: string;
  origin: string;
}
