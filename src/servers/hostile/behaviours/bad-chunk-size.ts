import { type HostileBehaviour, head } from '../behaviour.ts';

export const badChunkSize: HostileBehaviour = {
  id: 'bad-chunk-size',
  statement: 'Sends a chunk whose size is no number.',
  outcome: { failed: ['protocol'] },
  speak: (socket) => void socket.end(`${head(['transfer-encoding: chunked'])}zz\r\n{}\r\n0\r\n\r\n`),
};
