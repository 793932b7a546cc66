import type { Fault, Variation } from '../suite.ts';
import type { Behaviour } from './behaviour.ts';
import type { Dialect } from './dialect.ts';

/** One lie of this server, told in one dialect. */
export type StreamedFault = Fault<Behaviour> & {
  readonly dialect: Dialect['id'];
  /** It shows only to who waits: the story is told with little patience. */
  readonly waits?: boolean;
};

/** One legal difference, in every dialect. */
export type StreamedVariation = Variation<Behaviour>;
