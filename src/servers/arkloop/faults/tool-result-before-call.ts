import type { ArkloopFault } from '../layer.ts';

export const toolResultBeforeCall = {
  id: 'tool-result-before-call',
  area: 'stream',
  lie: 'A tool answers before it is called.',
  trips: ['paired-events-match'],
  apply: (honest) => ({
    script: (run, world) => {
      const steps = [...honest.script(run, world)];
      const [call, answer] = ['tool.call', 'tool.result'].map((type) => steps.findIndex(({ event }) => event === type));
      const [one, other] = [steps[call ?? -1], steps[answer ?? -1]];
      if (call === undefined || answer === undefined || one === undefined || other === undefined) return steps;
      steps[call] = other;
      steps[answer] = one;
      return steps;
    },
  }),
} as const satisfies ArkloopFault;
