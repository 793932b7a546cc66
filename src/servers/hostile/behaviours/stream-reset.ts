import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const streamReset: HostileBehaviour = {
  id: 'stream-reset',
  statement: 'Resets the connection in the middle of an event.',
  outcome: { stream: 'reset' },
  speak: (socket) => {
    socket.write(head(['content-type: text/event-stream', 'transfer-encoding: chunked']));
    socket.write(chunk('data: 1\n\ndata: 2'), () => setTimeout(() => socket.resetAndDestroy(), 20));
  },
};
