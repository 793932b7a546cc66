import type { Json } from '../../model/index.ts';
import type { Making } from '../make/making.ts';
import type { Place } from '../places.ts';

/** A value at the edge of what one keyword allows at one place. Whether it is valid is found out afterwards. */
export interface Edge {
  readonly keyword: string;
  /** Words for the label: `at-minimum`. */
  readonly words: string;
  /** New value of the place. */
  readonly value: Json;
  /** Token of the member that the edge is about, below the place. */
  readonly member?: string;
}

/** One way of finding edges at a place. */
export type EdgeFinder = (place: Place, making: Making) => Iterable<Edge>;
