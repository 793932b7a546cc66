import type { StreamedFault } from '../layer.ts';

export const resumeChangesData = {
  id: 'resume-changes-data',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'A resumed stream sends notes with a mark.',
  trips: ['resume-changes-nothing'],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      honest.deliver(
        reader.position !== undefined && event.type === 'note' ? { ...event, data: { resumed: true } } : event,
        reader,
        world,
      ),
  }),
} as const satisfies StreamedFault;
