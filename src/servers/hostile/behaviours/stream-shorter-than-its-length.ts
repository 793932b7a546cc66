import { type HostileBehaviour, head } from '../behaviour.ts';

export const streamShorterThanItsLength: HostileBehaviour = {
  id: 'stream-shorter-than-its-length',
  statement: 'Sends an event stream with a content-length that it does not reach, and closes.',
  outcome: { stream: 'reset' },
  speak: (socket) => void socket.end(`${head(['content-type: text/event-stream', 'content-length: 100'])}data: 1\n\n`),
};
