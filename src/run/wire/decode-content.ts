import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { WireFailure } from '../../model/index.ts';

type Decoder = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: async (bytes, options) => {
    // `deflate` means zlib's format (RFC 9110 section 8.4.1.2), and some servers send it bare.
    const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
    return isZlib ? promisify(inflate)(bytes, options) : promisify(inflateRaw)(bytes, options);
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
      bytes = await decode(bytes, { maxOutputLength: limit });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'ERR_BUFFER_TOO_LARGE')
        return { kind: 'too-large', message: `the body is larger than ${limit} bytes after decompression` };
      return { kind: 'protocol', message: `the body is not ${coding}, as its Content-Encoding says` };
    }
  }
  return bytes;
}
