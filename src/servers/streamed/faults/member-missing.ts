import { isObject } from '../../../model/index.ts';
import type { StreamedFault } from '../layer.ts';

export const memberMissing = {
  id: 'member-missing',
  area: 'stream',
  dialect: 'named',
  lie: 'Notes do not say their time.',
  trips: ['event-envelope-complete'],
  apply: (honest) => ({
    show: (event, reader, world) => {
      const { data, ...rest } = honest.show(event, reader, world);
      if (event.type !== 'note' || !isObject(data)) return { data, ...rest };
      const { time: _, ...timeless } = data;
      return { ...rest, data: timeless };
    },
  }),
} as const satisfies StreamedFault;
