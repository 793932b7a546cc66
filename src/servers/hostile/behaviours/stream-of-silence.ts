import { type HostileBehaviour, head } from '../behaviour.ts';

export const streamOfSilence: HostileBehaviour = {
  id: 'stream-of-silence',
  statement: 'Opens an event stream and says nothing.',
  outcome: { stream: 'timeout' },
  speak: (socket) => void socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked'])),
};
