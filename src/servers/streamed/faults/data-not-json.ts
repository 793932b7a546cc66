import type { StreamedFault } from '../layer.ts';

export const dataNotJson = {
  id: 'data-not-json',
  area: 'stream',
  dialect: 'named',
  lie: 'The data of notes is written like a program.',
  trips: ['event-data-is-json'],
  apply: (honest) => ({
    show: (event, reader, world) => {
      const frame = honest.show(event, reader, world);
      return event.type === 'note' ? { ...frame, text: "{ job_id: 'unquoted' }" } : frame;
    },
  }),
} as const satisfies StreamedFault;
