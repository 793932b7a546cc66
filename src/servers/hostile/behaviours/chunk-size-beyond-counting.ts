import { type HostileBehaviour, head } from '../behaviour.ts';

export const chunkSizeBeyondCounting: HostileBehaviour = {
  id: 'chunk-size-beyond-counting',
  statement: 'Sends a chunk whose size is beyond 64 bits.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['transfer-encoding: chunked'])}fffffffffffffffff\r\n{}\r\n`),
};
