import type { VariationDescription } from '../../suite.ts';
import type { Answer } from '../answer.ts';
import type { Wire } from '../transmit.ts';

/** Puts an answer onto the wire. */
export type Deliver = (answer: Answer, wire: Wire) => void;

/** A legal way of bringing an answer onto the wire: it changes no word of it, and every server may have it. */
export interface Manner extends VariationDescription {
  /** Called once for each server, so that state may live in the closure. */
  readonly wrap: (deliver: Deliver, tools: MannerTools) => Deliver;
}

export interface MannerTools {
  /** A number in [0, 1), new at each call. */
  readonly fraction: () => number;
  /** Calls back after so many milliseconds, unless the server has been closed. */
  readonly after: (milliseconds: number, action: () => void) => void;
}
