import type { JsonObject } from '../../../model/index.ts';
import type { StreamedFault } from '../layer.ts';

export const noteCarriesAList = {
  id: 'note-carries-a-list',
  area: 'stream',
  dialect: 'inclusive',
  lie: 'The data of a note is a list, where documents speak of an object.',
  trips: ['frame-fits-item-schema'],
  apply: (honest) => ({
    show: (event, reader, world) => {
      const frame = honest.show(event, reader, world);
      return event.type === 'note' ? { ...frame, data: { ...(frame.data as JsonObject), data: [] } } : frame;
    },
  }),
} as const satisfies StreamedFault;
