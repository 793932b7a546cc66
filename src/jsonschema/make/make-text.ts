import type { Facts } from '../facts.ts';
import { formats } from '../formats/index.ts';
import { matcherOf } from '../pattern/match-pattern.ts';
import { textMatching } from '../pattern/text-matching.ts';
import { between, type Making } from './making.ts';

const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'ABCXYZ', '0123456789', 'aZ0 -_.', 'éß漢字😀Жא'].map((text) => [
  ...text,
]);
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const hex = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => between(random, 0, 15).toString(16)).join('');
const word = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => LETTERS[between(random, 0, 25)]).join('');
/** Letters as a rule; where chance decides, texts of other kinds too, for a `not` may forbid the plain ones. */
const free = (random: () => number, count: number, varied: boolean): string => {
  if (!varied) return word(random, count);
  const alphabet = ALPHABETS[between(random, 0, ALPHABETS.length - 1)] ?? ['a'];
  return Array.from({ length: count }, () => alphabet[between(random, 0, alphabet.length - 1)]).join('');
};
const two = (number: number): string => String(number).padStart(2, '0');
const day = (random: () => number): string =>
  `20${two(between(random, 20, 29))}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`;
const clock = (random: () => number): string =>
  `${two(between(random, 0, 23))}:${two(between(random, 0, 59))}:${two(between(random, 0, 59))}Z`;

/** Writers of a valid text by format; `size` asks for a longer one. */
const writers: ReadonlyMap<string, (random: () => number, size: number) => string> = new Map([
  ['byte', (random, size) => Buffer.from(word(random, Math.max(3, Math.floor(size / 4) * 3))).toString('base64')],
  ['date', day],
  [
    'date-time',
    (random, size) => `${day(random)}T${clock(random).slice(0, 8)}${size > 21 ? `.${'0'.repeat(size - 21)}` : ''}Z`,
  ],
  ['duration', (random) => `P${between(random, 1, 9)}D`],
  ['email', (random, size) => `${word(random, Math.min(Math.max(5, size - 12), 60))}@example.com`],
  ['hostname', (random, size) => `${word(random, Math.min(Math.max(5, size - 12), 60))}.example.com`],
  ['ipv4', (random) => `192.0.2.${between(random, 1, 254)}`],
  ['ipv6', (random) => `2001:db8::${hex(random, 3)}1`],
  ['json-pointer', (random, size) => `/${word(random, Math.max(4, size - 1))}`],
  ['regex', (random, size) => `${word(random, Math.max(3, size))}`],
  ['relative-json-pointer', (random) => `1/${word(random, 4)}`],
  ['time', clock],
  ['uri', (random, size) => `https://example.com/${word(random, Math.max(4, size - 20))}`],
  ['uri-reference', (random, size) => `/${word(random, Math.max(4, size - 1))}`],
  ['uri-template', (random) => `/${word(random, 4)}/{id}`],
  ['uuid', (random) => `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`],
]);

/** Longest text that is made because a schema asks for it. */
const LONGEST = 200_000;

/** Whether a text keeps patterns, formats and lengths. */
export function keepsText(facts: Facts, text: string): boolean {
  const length = [...text].length;
  if (length < facts.minLength || length > facts.maxLength) return false;
  const checks = facts.formats.map((name) => formats.get(name));
  if (!checks.every((check) => check?.of !== 'string' || check.test(text))) return false;
  return facts.patterns.every((source) => {
    const matcher = matcherOf(source);
    return typeof matcher === 'string' || matcher(text) !== false;
  });
}

/** A text that keeps patterns, formats and lengths. Undefined: none was found in a bounded number of tries. */
export function makeText(making: Making, facts: Facts): string | undefined {
  const { minLength, maxLength, patterns } = facts;
  if (minLength > maxLength || minLength > LONGEST) return undefined;
  const { random } = making;
  const usual = Math.min(maxLength, Math.max(minLength, making.prefer === 'varied' ? between(random, 0, 12) : 8));
  const format = facts.formats.find((name) => writers.has(name));
  const bounded = minLength > 0 || maxLength < Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 40; attempt++) {
    const size = attempt === 0 ? usual : between(random, minLength, Math.min(maxLength, minLength + 4 * (attempt + 1)));
    const source = patterns[attempt % Math.max(patterns.length, 1)];
    const writer = writers.get(format ?? '');
    const byFormat = writer !== undefined && (source === undefined || attempt % 2 === 0);
    const text = byFormat
      ? writer(random, bounded ? size : 0)
      : source === undefined
        ? free(random, size, making.prefer === 'varied' || attempt > 0)
        : textMatching(source, random, bounded || attempt > 20 ? size : undefined);
    if (text !== undefined && keepsText(facts, text)) return text;
  }
  return undefined;
}
