import { jsonAnswer } from '../../http/index.ts';
import type { ToolRegistryFault } from '../layer.ts';

export const unknownRunAnswers200 = {
  id: 'unknown-run-answers-200',
  area: 'http',
  lie: 'Reading a run that never was shows a made-up one.',
  trips: ['body-valid', 'unknown-id-refused'],
  apply: (honest) => ({
    getRun: (incoming, runId, world) => {
      const answer = honest.getRun(incoming, runId, world);
      if (answer.status !== 404) return answer;
      const body = { intent: '', context: '', userId: '', selectedCustomerIntegrationIds: [] };
      const run = { ...honest.makeRun(body, world), runId };
      return jsonAnswer(200, honest.showRun(run, { includeEvents: false, window: 'read' }, world));
    },
  }),
} as const satisfies ToolRegistryFault;
