import type { JsonObject } from '../../../../model/index.ts';
import type { ArkloopFault } from '../../layer.ts';

export const eventIdOfAnother = {
  id: 'event-id-of-another',
  area: 'stream',
  lie: 'Events name another run than the one that is followed.',
  trips: ['event-belongs-to-resource'],
  apply: (spoken) => ({
    showEvent: (event, run, world) => {
      const shown = spoken.showEvent(event, run, world);
      const [other] = world.runs.keys();
      return { ...shown, data: { ...(shown.data as JsonObject), run_id: other ?? run.runId } };
    },
  }),
} as const satisfies ArkloopFault;
