import type { ArkloopFault } from '../../layer.ts';

export const lastWordsAfterTheEnd = {
  id: 'last-words-after-the-end',
  area: 'stream',
  lie: 'A run that has completed says one thing more.',
  trips: ['nothing-after-closing-event'],
  apply: (spoken) => ({
    script: (run, world) => [
      ...spoken.script(run, world),
      { event: 'message.delta', data: { role: 'assistant', content: 'One thing more.' } },
    ],
  }),
} as const satisfies ArkloopFault;
