import { isObject } from '../../../model/index.ts';
import type { StreamedFault } from '../layer.ts';

export const numberAsText = {
  id: 'number-as-text',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Numbers are sent as text.',
  trips: ['event-ids-increase'],
  apply: (honest) => ({
    show: (event, reader, world) => {
      const { data, ...rest } = honest.show(event, reader, world);
      return { ...rest, data: isObject(data) ? { ...data, seq: String(data['seq']) } : data };
    },
  }),
} as const satisfies StreamedFault;
