import { jsonAnswer } from '../../http/index.ts';
import type { StreamedFault } from '../layer.ts';

export const jsonInPlaceOfStream = {
  id: 'json-in-place-of-stream',
  area: 'stream',
  dialect: 'enveloped',
  lie: 'The stream is a list of events as JSON.',
  trips: ['stream-is-event-stream'],
  apply: (honest) => ({
    follow: (_incoming, job) =>
      jsonAnswer(
        200,
        job.events.map(({ seq, type }) => ({ seq, type })),
      ),
    refuse: honest.refuse,
  }),
} as const satisfies StreamedFault;
