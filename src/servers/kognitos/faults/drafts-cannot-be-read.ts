import type { KognitosFault } from '../layer.ts';

export const draftsCannotBeRead = {
  id: 'drafts-cannot-be-read',
  area: 'resource',
  lie: 'Runs of drafts cannot be read.',
  trips: ['abandoned-creation-is-whole', 'created-is-readable', 'valid-input-accepted'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) =>
      world.runs.get(runId)?.stage === 'Draft'
        ? honest.refuse(404, `There is no run ${runId}`)
        : honest.getRun(incoming, runId, world),
  }),
} as const satisfies KognitosFault;
