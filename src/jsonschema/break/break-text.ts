import type { Facts } from '../facts.ts';
import { formats } from '../formats/index.ts';
import { keepsText, makeText } from '../make/make-text.ts';
import type { Making } from '../make/making.ts';
import { matcherOf } from '../pattern/match-pattern.ts';
import { type Breaker, limitsAt, statedAt } from './break.ts';

/** Texts that look right and are not, by format. */
const WRONG: ReadonlyMap<string, readonly string[]> = new Map([
  ['byte', ['not base64!', 'abc', 'a']],
  ['date', ['2024-02-30', '2024-13-01', '24-1-1', 'not a date']],
  ['date-time', ['2024-02-30T12:00:00Z', '2024-01-01T25:00:00Z', '2024-01-01 12:00', 'not a time']],
  ['duration', ['P', '1 day', 'PT', 'P1S']],
  ['email', ['not an email', 'someone@', '@example.com', 'a b@example.com']],
  ['hostname', ['-bad-.example', 'not a host', '_']],
  ['ipv4', ['256.1.1.1', '1.2.3', '01.2.3.4', 'not an address']],
  ['ipv6', ['1::2::3', '12345::', ':', 'not an address']],
  ['json-pointer', ['no-slash', '/~2', '~']],
  ['regex', ['(', '[a', '*a']],
  ['relative-json-pointer', ['-1/a', 'a', '01/a']],
  ['time', ['25:00:00Z', '12:60:00Z', '12:00:00', 'noon']],
  ['uri', ['not a uri', '//no-scheme', ':', 'http://[bad']],
  ['uri-reference', ['not a reference', '%zz', '\\']],
  ['uri-template', ['/{', '/}', '{']],
  ['uuid', ['not-a-uuid', '00000000-0000-0000-0000-00000000000g', '0']],
]);
const FILLERS = ['!', ' ', 'é', '~', '\u0001', '漢', 'x', '0'];

/** String keywords. */
export const breakText: Breaker = function* (place, making) {
  const { value, facts } = place;
  const varied: Making = { ...making, prefer: 'varied' };
  if (typeof value === 'number') {
    for (const name of statedAt(place, 'format')) {
      const beyond = name === 'int32' ? [2 ** 31, -(2 ** 31) - 1] : name === 'int64' ? [2 ** 64, -(2 ** 64)] : [];
      for (const number of beyond)
        yield { keyword: 'format', kind: 'format-broken', words: `not-an-${String(name)}`, value: number };
    }
  }
  if (typeof value !== 'string') return;
  for (const limit of limitsAt(place, 'minLength')) {
    if (limit < 1) continue;
    for (const shorter of [limit - 1, 0])
      for (const text of lengths(varied, facts, shorter, value))
        yield { keyword: 'minLength', kind: 'too-short', words: 'too-short', value: text };
  }
  for (const limit of limitsAt(place, 'maxLength'))
    if (limit < 200_000)
      for (const text of lengths(varied, facts, limit + 1, value))
        yield { keyword: 'maxLength', kind: 'too-long', words: 'too-long', value: text };
  for (const source of statedAt(place, 'pattern')) {
    const looser = { ...facts, patterns: facts.patterns.filter((other) => other !== source) };
    const matcher = matcherOf(String(source));
    for (const text of others(varied, looser, value))
      if (typeof matcher !== 'string' && matcher(text) === false && keepsText(looser, text))
        yield { keyword: 'pattern', kind: 'pattern-broken', words: 'pattern-broken', value: text };
  }
  for (const name of statedAt(place, 'format')) {
    const looser = { ...facts, formats: facts.formats.filter((other) => other !== name) };
    const check = formats.get(String(name));
    for (const text of [...(WRONG.get(String(name)) ?? []), ...others(varied, looser, value)])
      if (check?.of === 'string' && !check.test(text) && keepsText(looser, text))
        yield { keyword: 'format', kind: 'format-broken', words: `not-a-${String(name)}`, value: text };
  }
};

/** Texts of one length that keep patterns and formats, where that can be. */
function* lengths(making: Making, facts: Facts, length: number, base: string): Iterable<string> {
  const exact = { ...facts, minLength: length, maxLength: length };
  const units = [...base];
  const cut = units.slice(0, length).join('');
  const grown = units.join('') + (units.at(-1) ?? 'x').repeat(Math.max(0, length - units.length));
  for (const text of [cut, grown]) if (keepsText(exact, text)) yield text;
  const made = makeText(making, exact);
  if (made !== undefined) yield made;
}

/** Texts near a base and some by chance. */
function* others(making: Making, facts: Facts, base: string): Iterable<string> {
  const units = [...base];
  for (const filler of FILLERS) {
    yield base + filler;
    yield filler + base;
    yield [...units.slice(0, -1), filler].join('');
    yield [filler, ...units.slice(1)].join('');
    yield filler.repeat(Math.min(Math.max(units.length, facts.minLength, 1), 1_000));
  }
  yield '';
  for (let attempt = 0; attempt < 8; attempt++) {
    const text = makeText(making, facts);
    if (text !== undefined) yield text;
  }
}
