import { type HostileBehaviour, head } from '../behaviour.ts';

export const streamOfNumbersBeyondCounting: HostileBehaviour = {
  id: 'stream-of-numbers-beyond-counting',
  statement: 'Sends ids, retries and numbers that no one can count.',
  outcome: { stream: 'closed' },
  speak: (socket) => {
    const digits = '9'.repeat(1_000);
    socket.end(
      `${head(['content-type: text/event-stream', 'connection: close'])}retry: ${digits}\nid: ${digits}\ndata: {"seq":${digits}}\n\n`,
    );
  },
};
