import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const stepsOfLateReadersDiffer = {
  id: 'steps-of-late-readers-differ',
  area: 'stream',
  lie: 'A late reader is told other reasons than those who were there.',
  trips: ['late-reader-sees-the-same'],
  apply: (honest) => ({
    replay: (run) =>
      honest
        .replay(run)
        .map((event) =>
          event.type === 'step' && isFinal(run.status)
            ? { ...event, data: { ...event.data, step: { reason: 'Done' } } }
            : event,
        ),
  }),
} as const satisfies ToolRegistryFault;
