import type { Fault, Variation } from '../suite.ts';
import type { Behaviour } from './behaviour.ts';
import type { DialectId } from './dialect.ts';

/** One lie, and the dialect in which it is told. */
export interface PaginatedFault extends Fault<Behaviour> {
  readonly dialect: DialectId;
}

/** One legal difference, and the dialects that allow it. */
export interface PaginatedVariation extends Variation<Behaviour> {
  readonly dialects: readonly DialectId[];
}
