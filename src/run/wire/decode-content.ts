import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliDecompress,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  gunzip,
  inflate,
  inflateRaw,
} from 'node:zlib';
import type { WireFailure } from '../../model/index.ts';

interface Coding {
  readonly unpack: (bytes: Buffer, options: { maxOutputLength: number; chunkSize?: number }) => Promise<Buffer>;
  readonly stream: () => Transform;
}

const gzip: Coding = { unpack: promisify(gunzip), stream: () => createGunzip() };
const zlib: Coding = { unpack: promisify(inflate), stream: () => createInflate() };
const bare: Coding = { unpack: promisify(inflateRaw), stream: () => createInflateRaw() };
const brotli: Coding = { unpack: promisify(brotliDecompress), stream: () => createBrotliDecompress() };

const decoders: Readonly<Record<string, (bytes: Buffer) => Coding>> = {
  gzip: () => gzip,
  'x-gzip': () => gzip,
  br: () => brotli,
  deflate: (bytes) => {
    // `deflate` means zlib's format (RFC 9110 section 8.4.1.2), and some servers send it bare.
    const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
    return isZlib ? zlib : bare;
  },
};

/** Codings that can be undone here, in the order in which they were applied. What lies under one that is not known cannot be reached. */
export function codingsOf(headers: readonly (readonly [string, string])[]): string[] {
  const applied = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.split(','))
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  return applied.slice(applied.findLastIndex((coding) => !Object.hasOwn(decoders, coding)) + 1);
}

/** Codings that are undone: each costs a pass over the body, and a header holds thousands. */
const mostCodings = 8;

/** What is wrong with a body that says that it was packed more often than anybody packs. */
export function packedTooOften(codings: readonly string[]): string | undefined {
  if (codings.length <= mostCodings) return undefined;
  return `the body was packed ${codings.length} times, as its Content-Encoding says, and at most ${mostCodings} are undone`;
}

/**
 * Undo the content codings of a body (RFC 9110 section 8.4).
 * @param limit bytes that the decoded body may have.
 * @returns the body, or why it cannot be read: `too-large` (a compression bomb), `protocol` (not what the header says).
 */
export async function decodeContent(
  body: Buffer,
  codings: readonly string[],
  limit: number,
): Promise<Buffer | WireFailure> {
  const tooOften = packedTooOften(codings);
  if (tooOften !== undefined) return { kind: 'protocol', message: tooOften };
  let bytes = body;
  for (const coding of [...codings].reverse()) {
    const decode = decoders[coding];
    if (decode === undefined || bytes.length === 0) continue;
    try {
      const unpacked = await unpack(decode(bytes), bytes, limit);
      if (unpacked === undefined)
        return { kind: 'too-large', message: `the body is larger than ${limit} bytes after decompression` };
      bytes = unpacked;
    } catch {
      return { kind: 'protocol', message: `the body is not ${coding}, as its Content-Encoding says` };
    }
  }
  return bytes;
}

/** Bytes that are unpacked at once; of more it is first counted how many they are, and nothing of a bomb is kept. */
const plentyBytes = 1024 * 1024;

/** @returns undefined where there are more bytes than `limit` */
async function unpack({ unpack, stream }: Coding, bytes: Buffer, limit: number): Promise<Buffer | undefined> {
  try {
    return await unpack(bytes, { maxOutputLength: Math.min(limit, plentyBytes) });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')) throw error;
    if (limit <= plentyBytes) return undefined;
  }
  let count = 0;
  for await (const piece of stream().end(bytes)) {
    count += (piece as Buffer).length;
    if (count > limit) return undefined;
  }
  // A little more than is needed: a piece that is filled to its end is followed by another one of its size.
  return await unpack(bytes, { maxOutputLength: limit, chunkSize: count + 64 });
}
