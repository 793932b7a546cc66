import type { StreamedFault } from '../layer.ts';

export const resumeRenumbers = {
  id: 'resume-renumbers',
  area: 'stream',
  dialect: 'named',
  lie: 'A resumed stream counts from 1 again.',
  trips: ['opening-event-comes-first', 'resume-changes-nothing', 'resume-loses-nothing', 'resume-repeats-nothing'],
  apply: (honest) => ({
    deliver: (event, reader, world) =>
      honest.deliver(
        reader.position === undefined || reader.position.number === 0 ? event : { ...event, seq: reader.sent + 1 },
        reader,
        world,
      ),
  }),
} as const satisfies StreamedFault;
