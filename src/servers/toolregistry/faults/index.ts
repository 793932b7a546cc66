import type { Fault } from '../../suite.ts';
import type { Behaviour } from '../behaviour.ts';

/** One line per lie, sorted by id. */
export const faults: readonly Fault<Behaviour>[] = [];
