import type { StreamedFault } from '../layer.ts';

export const readersSeeDifferentText = {
  id: 'readers-see-different-text',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'Each reader is told another tool input.',
  trips: ['late-reader-sees-the-same', 'readers-see-the-same', 'resume-changes-nothing'],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      honest.deliver(
        event.type === 'tool.call' ? { ...event, data: { ...event.data, input: reader.place } } : event,
        reader,
        world,
      ),
  }),
} as const satisfies StreamedFault;
