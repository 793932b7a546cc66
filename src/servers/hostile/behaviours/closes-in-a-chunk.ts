import { type HostileBehaviour, head } from '../behaviour.ts';

export const closesInAChunk: HostileBehaviour = {
  id: 'closes-in-a-chunk',
  statement: 'Closes in the middle of a chunk.',
  outcome: { failed: ['reset'] },
  speak: (socket) =>
    void socket.end(`${head(['content-type: application/json', 'transfer-encoding: chunked'])}ff\r\n{"a":`),
};
