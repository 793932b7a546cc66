import type { KognitosVariation } from '../layer.ts';

/** One line per variation, sorted by id. */
export const variations: readonly KognitosVariation[] = [];
