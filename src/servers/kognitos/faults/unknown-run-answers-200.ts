import type { KognitosFault } from '../layer.ts';

export const unknownRunAnswers200 = {
  id: 'unknown-run-answers-200',
  area: 'http',
  lie: 'Reading a run that never was shows the latest one.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    locate: (runId, world) => world.runs.get(runId) ?? [...world.runs.values()].at(-1) ?? honest.locate(runId, world),
  }),
} as const satisfies KognitosFault;
