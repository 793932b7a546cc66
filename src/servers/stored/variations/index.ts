import type { StoredVariation } from '../layer.ts';

/** One line per legal difference, sorted by id. */
export const variations = [] as const satisfies readonly StoredVariation[];
