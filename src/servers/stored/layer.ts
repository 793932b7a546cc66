import type { Fault, Variation } from '../suite.ts';
import type { Behaviour } from './behaviour.ts';

/** One lie of this server. */
export type StoredFault = Fault<Behaviour>;

/** One legal difference of this server. */
export type StoredVariation = Variation<Behaviour>;
