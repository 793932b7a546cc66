import type { PaginatedFault } from '../layer.ts';
export const faults = [] as const satisfies readonly PaginatedFault[];
