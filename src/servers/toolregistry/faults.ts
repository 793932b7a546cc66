import * as lies from './faults/index.ts';
import type { ToolRegistryFault } from './layer.ts';

/** All lies of this server, sorted by id. */
export const faults: readonly ToolRegistryFault[] = Object.values(lies).sort((a, b) => (a.id < b.id ? -1 : 1));
