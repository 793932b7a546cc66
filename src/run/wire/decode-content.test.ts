import { describe, expect, it } from 'vitest';
import { codingsOf } from './decode-content.ts';

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
