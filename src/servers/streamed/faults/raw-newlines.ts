import type { StreamedFault } from '../layer.ts';

export const rawNewlines = {
  id: 'raw-newlines',
  area: 'stream',
  dialect: 'named',
  lie: 'JSON is printed on several lines, of which only the first says that it is data.',
  trips: ['event-data-is-json', 'stream-is-well-framed'],
  apply: (honest) => ({
    show: (event, reader, world) => {
      const frame = honest.show(event, reader, world);
      return { ...frame, text: JSON.stringify(frame.data, null, 2) };
    },
  }),
} as const satisfies StreamedFault;
