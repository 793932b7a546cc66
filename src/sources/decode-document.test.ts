import { describe, expect, test } from 'vitest';
import { Problem } from '../model/index.ts';
import { decodeDocument } from './decode-document.ts';

const decode = (bytes: readonly number[]) => decodeDocument({ name: 'a', bytes: Uint8Array.from(bytes) });

describe('decodeDocument', () => {
  test.each([
    ['UTF-8', [0x61, 0xc3, 0xa9], 'aé'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], 'a'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'a'],
    ['bytes that are no characters', [0x61, 0xff], 'a\ufffd'],
  ])('reads %s', (_, bytes, text) => {
    expect(decode(bytes).text).toBe(text);
  });

  test('names the bytes by their SHA-256', () => {
    expect(decode([0x61]).sha256).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
  });

  test.each([
    ['nothing', []],
    ['blanks only', [0x20, 0x0a]],
    ['a binary file', [0x7f, 0x45, 0x4c, 0x46, 0x00]],
  ])('%s is a problem', (_, bytes) => {
    expect(() => decode(bytes)).toThrow(Problem);
  });
});
