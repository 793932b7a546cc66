import type { ArkloopFault } from '../layer.ts';

export const answersCross = {
  id: 'answers-cross',
  area: 'lifecycle',
  lie: 'Of a run that fails and one that uses tools, made at the same moment, each is answered with the id of the one before.',
  trips: ['ids-are-unique', 'read-agrees-with-created'],
  apply: (honest) => {
    let last: string | undefined;
    return {
      showCreated: (run, world) => {
        const shown = honest.showCreated(run, world);
        if (!['fails@1', 'uses-tools@1'].includes(run.personaId ?? '')) return shown;
        const first = last;
        last = first === undefined ? run.runId : undefined;
        return first === undefined ? shown : { ...shown, run_id: first };
      },
    };
  },
} as const satisfies ArkloopFault;
