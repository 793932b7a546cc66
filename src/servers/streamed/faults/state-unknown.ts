import { isObject } from '../../../model/index.ts';
import type { StreamedFault } from '../layer.ts';

export const stateUnknown = {
  id: 'state-unknown',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'Notes show a state that is none.',
  trips: ['event-state-is-declared'],
  apply: (honest) => ({
    show: (event, reader, world) => {
      const { data, ...rest } = honest.show(event, reader, world);
      return { ...rest, data: event.type === 'note' && isObject(data) ? { ...data, state: 'thinking' } : data };
    },
  }),
} as const satisfies StreamedFault;
