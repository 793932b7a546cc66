import { isObject } from '../../../model/index.ts';
import type { ArkloopVariation } from '../layer.ts';

export const moreEventTypes = {
  id: 'more-event-types',
  difference: 'Streams show events of types that the documents do not explain.',
  allowed: 'There are more types, which readers may skip.',
  apply: (honest) => ({
    deliver: (event, run, world) =>
      event.type === 'message.delta'
        ? [{ ...event, type: 'run.segment.start', data: {}, seq: event.seq }, event]
        : honest.deliver(event, run, world),
    showEvent: (event, run, world) => {
      const shown = honest.showEvent(event, run, world);
      if (event.type !== 'run.segment.start' || !isObject(shown.data)) return shown;
      const { seq: _, ...data } = shown.data;
      return { ...shown, data };
    },
  }),
} as const satisfies ArkloopVariation;
