import { isObject } from '../../../model/index.ts';
import type { StreamedFault } from '../layer.ts';

export const typeMissing = {
  id: 'type-missing',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Notes do not say their type.',
  trips: ['event-envelope-complete'],
  apply: (honest) => ({
    show: (event, reader, world) => {
      const { data, ...rest } = honest.show(event, reader, world);
      if (event.type !== 'note' || !isObject(data)) return { data, ...rest };
      const { type: _, ...untyped } = data;
      return { ...rest, data: untyped };
    },
  }),
} as const satisfies StreamedFault;
