import { brotliCompressSync, constants } from 'node:zlib';
import { answer, type HostileBehaviour } from '../behaviour.ts';

const bomb = brotliCompressSync(Buffer.alloc(32 * 1024 * 1024), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

export const brotliBomb: HostileBehaviour = {
  id: 'brotli-bomb',
  statement: 'Sends a few kilobytes of brotli that unpack to gigabytes of nothing.',
  outcome: { failed: ['too-large'] },
  speak: (socket) => void socket.end(answer(bomb, ['content-type: application/json', 'content-encoding: br'])),
};
