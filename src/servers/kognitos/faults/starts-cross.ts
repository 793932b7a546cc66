import type { JsonObject } from '../../../model/index.ts';
import type { KognitosFault } from '../layer.ts';

export const startsCross = {
  id: 'starts-cross',
  area: 'lifecycle',
  lie: 'Of two runs that are started at the same moment, the second is answered with the id of the first.',
  trips: ['ids-are-unique', 'read-agrees-with-created', 'read-agrees-with-sent'],
  apply: (honest) => {
    // The moment goes with the id: two that are started at once may lie on both sides of a second.
    let first: JsonObject | undefined;
    return {
      showRun: (run, window, world) => {
        const shown = honest.showRun(run, window, world);
        // What is the same moment depends on the machine; the mark of the story that starts several at once does not.
        if (window !== 'start' || !run.name.includes('at-once')) return shown;
        const crossed = first;
        first = crossed === undefined ? { id: run.id, created_at: shown['created_at'] ?? null } : undefined;
        return crossed === undefined ? shown : { ...shown, ...crossed };
      },
    };
  },
} as const satisfies KognitosFault;
