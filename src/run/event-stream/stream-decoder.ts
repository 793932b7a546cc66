import type { Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { packedTooOften } from '../wire/decode-content.ts';

/** Hears of the decoded bytes: chunks, then one of `end` and `failure`. */
export interface DecodedStream {
  chunk(bytes: Buffer): void;
  end(): void;
  failure(message: string): void;
}

export interface StreamDecoder {
  write(bytes: Buffer): void;
  end(): void;
  destroy(): void;
}

/**
 * Undo the content codings of a stream as it comes, so that an event shows when the bytes that complete it are here.
 * Chunk boundaries are then those of the decoder. @param codings outermost last, as `Content-Encoding` lists them.
 */
export function createStreamDecoder(codings: readonly string[], receiver: DecodedStream): StreamDecoder {
  let stages: Transform[] = [];
  const build = (first: Buffer) => {
    stages = [...codings].reverse().map((coding) => stageOf(coding, first));
    for (const [index, stage] of stages.entries()) {
      stage.on('error', () =>
        receiver.failure(`the stream is not ${codings.join(', ')}, as its Content-Encoding says`),
      );
      const next = stages[index + 1];
      if (next !== undefined) stage.pipe(next);
    }
    stages.at(-1)?.on('data', (bytes: Buffer) => receiver.chunk(bytes));
    stages.at(-1)?.on('end', () => receiver.end());
  };
  return {
    write: (bytes) => {
      const tooOften = packedTooOften(codings);
      if (tooOften !== undefined) return receiver.failure(tooOften);
      if (stages.length === 0) build(bytes);
      stages[0]?.write(bytes);
    },
    end: () => {
      if (stages.length === 0) receiver.end();
      else stages[0]?.end();
    },
    destroy: () => {
      for (const stage of stages) stage.destroy();
    },
  };
}

function stageOf(coding: string, first: Buffer): Transform {
  // Servers end event streams without the last bytes of their coding; what came before is whole all the same.
  const options = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
  if (coding === 'br')
    return createBrotliDecompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    });
  if (coding !== 'deflate') return createGunzip(options);
  const isZlib = ((first[0] ?? 0) & 0x0f) === 8 && (first[0] ?? 0) >> 4 <= 7;
  return isZlib ? createInflate(options) : createInflateRaw(options);
}
