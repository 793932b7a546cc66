import { expect, test } from 'vitest';
import { allHostile, hostile } from '../../fixtures/reports/index.ts';
import { visible, visibleLine } from './visible.ts';

test('nothing that acts is left, and everything is still to be seen', () => {
  expect(visible(allHostile)).not.toMatch(/[^\n\t\P{Cc}]|\p{Cf}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u);
  expect(visible(hostile.ansi)).toBe('\\x1b[31mred\\x1b[0m\\x1b]0;title\\x07\\x1b[2J\\x9b31m');
  expect(visible(hostile.direction)).toBe('user\\u202egnp.exe\\u2066 isolate\\u2069');
  expect(visible(hostile.surrogates)).toBe('lone \\ud800 and \\udfff and pair \u{1f600}');
  expect(visible('##vso[x] ##[y]')).toBe('##vso\\[x] ##\\[y]');
  expect(visible('::error::x\n  ::y a::b')).toBe('\\::error::x\n  \\::y a::b');
});

test.each(['plain', 'tab\tand\nnewline', 'é 漢字 \u{1f600}', 'already \ufffd'])('%j is left alone', (text) => {
  expect(visible(text)).toBe(text);
});

test('one line is one line', () => {
  expect(visibleLine('a\nb\tc\rd')).toBe('a\\nb\\tc\\x0dd');
});
