import type { KognitosFault } from '../layer.ts';

/** One line per fault, sorted by id. */
export const faults: readonly KognitosFault[] = [];
