import type { KognitosFault } from '../layer.ts';

export const readShowsAnotherRun = {
  id: 'read-shows-another-run',
  area: 'resource',
  lie: 'A read shows the latest run, whatever was asked for.',
  trips: ['created-is-readable', 'list-item-agrees-with-read'],
  apply: (honest) => ({
    locate: (runId, world) =>
      world.runs.has(runId)
        ? ([...world.runs.values()].at(-1) ?? honest.locate(runId, world))
        : honest.locate(runId, world),
  }),
} as const satisfies KognitosFault;
