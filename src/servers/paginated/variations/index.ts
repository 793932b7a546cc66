import type { PaginatedVariation } from '../layer.ts';
export const variations = [] as const satisfies readonly PaginatedVariation[];
