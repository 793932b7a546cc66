import { chunk, type HostileBehaviour, head } from '../behaviour.ts';

export const chunksWithoutEnd: HostileBehaviour = {
  id: 'chunks-without-end',
  statement: 'Closes without the last chunk.',
  outcome: { failed: ['reset'] },
  speak: (socket) => void socket.end(Buffer.concat([Buffer.from(head(['transfer-encoding: chunked'])), chunk('{}')])),
};
