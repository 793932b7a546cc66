import type { Fault, Variation } from '../suite.ts';
import type { Behaviour } from './behaviour.ts';

/** One lie of this server. */
export type ToolRegistryFault = Fault<Behaviour>;

/** One legal difference of this server. */
export type ToolRegistryVariation = Variation<Behaviour>;
