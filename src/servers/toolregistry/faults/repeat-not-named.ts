import type { ToolRegistryFault } from '../layer.ts';

export const repeatNotNamed = {
  id: 'repeat-not-named',
  area: 'lifecycle',
  lie: 'A run that repeats another does not say which.',
  trips: ['repeat-names-earlier'],
  apply: (honest) => ({
    makeRun: (body, world) => ({ ...honest.makeRun(body, world), repeatRunId: undefined }),
  }),
} as const satisfies ToolRegistryFault;
