import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamNotPackedAsSaid: HostileBehaviour = {
  id: 'stream-not-packed-as-said',
  statement: 'Says that an event stream is packed with gzip, and sends it as it is.',
  outcome: { stream: 'reset', violation: true },
  speak: (socket) => {
    socket.write(head(['content-type: text/event-stream', 'content-encoding: gzip', 'transfer-encoding: chunked']));
    socket.write(chunk('data: 1\n\n'));
  },
};
