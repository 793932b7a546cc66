import { jsonAnswer } from '../../http/index.ts';
import type { ArkloopFault } from '../layer.ts';

export const unknownRunAnswers200 = {
  id: 'unknown-run-answers-200',
  area: 'http',
  lie: 'Reading a run that never was shows a made-up one.',
  trips: ['unknown-id-refused'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) => {
      const answer = honest.getRun(incoming, runId, world);
      if (answer.status !== 404) return answer;
      const run = { ...honest.makeRun({}, world.threads[0] ?? '', world), runId };
      return jsonAnswer(200, honest.showRun(run, 'read', world));
    },
  }),
} as const satisfies ArkloopFault;
