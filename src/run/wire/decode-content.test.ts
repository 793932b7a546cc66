import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codingsOf, decodeContent } from './decode-content.ts';

describe('the codings of a body that can be undone', () => {
  it.each([
    ['none', [], []],
    ['identity', ['identity'], []],
    ['one', ['GZIP'], ['gzip']],
    ['two in one field', ['deflate, gzip'], ['deflate', 'gzip']],
    ['two in two fields', ['deflate', 'gzip'], ['deflate', 'gzip']],
    ['one that is not known', ['zstd'], []],
    ['one over an unknown one', ['zstd, gzip'], ['gzip']],
    // The outermost is not known: what is inside is no gzip yet, and no fault of the target's.
    ['none under an unknown one', ['gzip, zstd'], []],
    ['an empty member', ['gzip,'], ['gzip']],
  ])('%s', (_, values, expected) => {
    expect(codingsOf(values.map((value) => ['Content-Encoding', value] as const))).toEqual(expected);
  });
});

describe('a packed body', () => {
  const MiB = 1024 * 1024;
  const packers = [
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const;
  const cases = packers.flatMap(([coding, pack]) =>
    [10, MiB - 1, MiB, MiB + 1, 2 * MiB - 1, 2 * MiB].map((size) => [size, coding, pack] as const),
  );
  it.each(cases)('of %i bytes is unpacked within its bound and not beyond: %s', async (size, coding, pack) => {
    const body = Buffer.alloc(size, 'abc');
    const packed = pack(body);
    const unpacked = await decodeContent(packed, [coding], 2 * MiB);
    expect(Buffer.isBuffer(unpacked) && unpacked.equals(body)).toBe(true);
    expect(await decodeContent(packed, [coding], size - 1)).toMatchObject({ kind: 'too-large' });
  });

  it.each(packers)('that breaks off behind a mebibyte is not what its header says: %s', async (coding, pack) => {
    const noise = Buffer.from(Array.from({ length: 2 * MiB }, (_, i) => (i * i * 31 + (i >> 3)) & 255));
    const packed = pack(noise);
    expect(await decodeContent(packed.subarray(0, -20), [coding], 4 * MiB)).toMatchObject({ kind: 'protocol' });
  });
});
