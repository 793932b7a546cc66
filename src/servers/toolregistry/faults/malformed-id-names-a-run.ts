import type { ToolRegistryFault } from '../layer.ts';

export const malformedIdNamesARun = {
  id: 'malformed-id-names-a-run',
  area: 'http',
  lie: 'An id that is no UUID names the first run.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    locate: (runId, world) => {
      const [first] = world.runs.values();
      const isId = /^[0-9a-f-]{36}$/i.test(runId);
      return isId || first === undefined ? honest.locate(runId, world) : first;
    },
  }),
} as const satisfies ToolRegistryFault;
