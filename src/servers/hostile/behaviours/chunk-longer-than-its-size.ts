import { type HostileBehaviour, head } from '../behaviour.ts';

export const chunkLongerThanItsSize: HostileBehaviour = {
  id: 'chunk-longer-than-its-size',
  statement: 'Sends a chunk that is longer than its size says.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['transfer-encoding: chunked'])}1\r\n{}\r\n0\r\n\r\n`),
};
