import type { Variation } from '../../suite.ts';
import type { Behaviour } from '../behaviour.ts';

/** One line per legal variation, sorted by id. */
export const variations: readonly Variation<Behaviour>[] = [];
