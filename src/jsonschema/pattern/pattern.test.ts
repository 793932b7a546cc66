import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcherOf } from './match-pattern.ts';
import { parsePattern } from './parse-pattern.ts';
import { longest, shortest, textMatching } from './text-matching.ts';

const match = (source: string, text: string) => {
  const matcher = matcherOf(source);
  return typeof matcher === 'string' ? matcher : matcher(text);
};

/** Patterns that branch so much that the native engine is not let near them. */
const WILD = [
  '^(a+)+$',
  '(a|a)*b',
  '^(a|ab)*(c|bcd)+$',
  '(\\w+\\s?)*!$',
  '^(a?){30}a{30}$',
  '((a*)*)*b',
  '(\\b\\w+\\b ?)+x',
  '^(\\d{1,3}\\.?)*$',
  '(a{1,3}){2,}\\B',
  '(?:x*x*)*y',
  '^([😀-😎]|a+)+$',
];

describe('matching', () => {
  it('by our own matcher agrees with the native engine on texts where that one is quick', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', ' ', '1', '.', '!', 'x', 'y', '😀'),
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.constantFrom(...WILD), text, (source, sought) => {
        // A long tail of what no pattern here takes drives the bound of paths up and changes no verdict but for `$`.
        expect(match(source, sought)).toBe(new RegExp(source, 'u').test(sought));
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
  it.each(WILD)('%s ends on a text of 20,000 characters', (source) => {
    expect(match(source, `${'a'.repeat(20_000)}!?`)).toBeTypeOf('boolean');
  });
  it('says nothing where look-around meets many paths', () => {
    expect(match('^(?=(a|a)*$)', 'a'.repeat(40))).toBeUndefined();
    expect(match('^(?=.*[A-Z])(?=.*\\d).{8,}$', 'Password1')).toBe(true);
    expect(match('^(a+)\\1$', 'aaaa')).toBe(true);
  });
  it('takes the older grammar where the stricter one refuses', () => {
    expect(match('^[\\w-.]+$', 'a-b.c')).toBe(true);
    expect(match('^\\-$', '-')).toBe(true);
    expect(match('(', 'a')).toContain('Invalid regular expression');
  });
});

describe('texts that match', () => {
  const dice = (seed: number) => {
    let state = seed;
    return () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
  };
  it.each([
    '^[a-zA-Z0-9-_]+$',
    '^\\d{4}-\\d{2}$',
    '(foo|ba[rz])+',
    '^\\p{Lu}\\p{Ll}*$',
    '^[^\\x00-\\x7f]{3}$',
    '^(?:a|bc){2,5}x?$',
    '\\u{1F600}',
    '^[\\w-.]+@[\\w-.]+$',
    '^\\/[a-z]+(\\/[a-z]+)*$',
    '^$',
    'a\\.b',
    '[\\]\\[]',
  ])('%s', (source) => {
    for (let seed = 1; seed <= 20; seed++) {
      const text = textMatching(source, dice(seed));
      expect(text, String(seed)).toBeDefined();
      expect(match(source, text ?? '')).toBe(true);
    }
  });
  it('have the length that was asked for, where the pattern allows it', () => {
    for (const length of [1, 5, 26, 300])
      expect([...(textMatching('^[a-z]+$', dice(1), length) ?? '')]).toHaveLength(length);
    expect(textMatching('abc', dice(1), 10)).toHaveLength(10);
    expect(textMatching('^a{2,4}b{2,4}$', dice(1), 7)).toHaveLength(7);
  });
});

describe('lengths of matches', () => {
  it.each([
    ['^a{2,4}$', 2, 4],
    ['a|bcd', 1, 3],
    ['x*', 0, Number.POSITIVE_INFINITY],
    ['(?=abc)d', 1, 1],
    ['\\u{1F600}\\x41\\u0041\\cA', 4, 4],
  ])('%s: %d to %d', (source, low, high) => {
    const pattern = parsePattern(source);
    if (typeof pattern === 'string') throw new Error(pattern);
    expect([shortest(pattern.root), longest(pattern.root)]).toEqual([low, high]);
  });
});
