import type { ArkloopFault } from '../layer.ts';

export const toolResultTwice = {
  id: 'tool-result-twice',
  area: 'stream',
  lie: 'A tool answers twice.',
  trips: ['paired-events-match'],
  apply: (honest) => ({
    script: (run, world) =>
      honest.script(run, world).flatMap((step) => (step.event === 'tool.result' ? [step, step] : [step])),
  }),
} as const satisfies ArkloopFault;
