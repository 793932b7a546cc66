import type { StoredFault } from '../layer.ts';

/** One line per lie, sorted by id. */
export const faults = [] as const satisfies readonly StoredFault[];
