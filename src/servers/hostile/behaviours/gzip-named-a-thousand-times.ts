import { gzipSync } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

const body = gzipSync('{}');

export const gzipNamedAThousandTimes: HostileBehaviour = {
  id: 'gzip-named-a-thousand-times',
  statement: 'Says that its body was packed a thousand times over: each coding costs its reader a pass.',
  outcome: { failed: ['protocol'] },
  speak: (socket) =>
    void socket.end(
      answer(body, ['content-type: application/json', `content-encoding: ${Array(1_000).fill('gzip').join(', ')}`]),
    ),
};
