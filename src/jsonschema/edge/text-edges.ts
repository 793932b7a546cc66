import type { Facts } from '../facts.ts';
import { keepsText, makeText } from '../make/make-text.ts';
import type { Making } from '../make/making.ts';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { longest, shortest, textMatching } from '../pattern/text-matching.ts';
import type { Edge, EdgeFinder } from './edge.ts';

/** Longest text that is made because a schema allows it. */
const LONGEST = 100_000;

/** Valid forms of a format that are rarely tried. */
const FORMS: ReadonlyMap<string, readonly (readonly [string, string])[]> = new Map([
  [
    'byte',
    [
      ['empty', ''],
      ['padded-twice', 'YQ=='],
    ],
  ],
  [
    'date',
    [
      ['leap-day', '2024-02-29'],
      ['last-day-of-year', '2025-12-31'],
    ],
  ],
  [
    'date-time',
    [
      ['with-offset', '2024-02-29T23:59:59+05:30'],
      ['with-fraction', '2025-12-31T00:00:00.123456Z'],
    ],
  ],
  [
    'email',
    [
      ['with-tag', 'first.last+tag@example.com'],
      ['under-subdomain', 'a@b.c.example.com'],
    ],
  ],
  [
    'ipv4',
    [
      ['lowest', '0.0.0.0'],
      ['highest', '255.255.255.255'],
    ],
  ],
  [
    'ipv6',
    [
      ['shortest', '::'],
      ['with-ipv4-tail', '::ffff:192.0.2.1'],
      ['in-full', '2001:0db8:0000:0000:0000:0000:0000:0001'],
    ],
  ],
  [
    'time',
    [
      ['with-offset', '23:59:59-08:00'],
      ['with-fraction', '00:00:00.5Z'],
    ],
  ],
  ['uri', [['with-query-and-fragment', 'https://user@example.com:8443/a%20b?q=1#f']]],
  ['uri-reference', [['query-alone', '?a=b']]],
  [
    'uuid',
    [
      ['all-zeros', '00000000-0000-0000-0000-000000000000'],
      ['in-upper-case', '3F2504E0-4F89-41D3-9A0C-0305E82C3301'],
    ],
  ],
]);

/** The shortest and longest text, in characters that take one and two code units, and the forms of a format or pattern. */
export const textEdges: EdgeFinder = function* ({ value, facts }, making) {
  if (typeof value !== 'string') return;
  if (facts.minLength > 0) {
    yield* ofLength(making, facts, facts.minLength, 'minLength', 'shortest');
    yield* ofLength(making, facts, facts.minLength + 1, 'minLength', 'one-above-shortest');
  }
  if (facts.maxLength <= LONGEST) {
    yield* ofLength(making, facts, facts.maxLength, 'maxLength', 'longest');
    if (facts.maxLength > 0) yield* ofLength(making, facts, facts.maxLength - 1, 'maxLength', 'one-below-longest');
    if (facts.patterns.length + facts.formats.length === 0)
      yield { keyword: 'maxLength', words: 'longest-in-astral-characters', value: '😀'.repeat(facts.maxLength) };
  }
  for (const source of facts.patterns) {
    const pattern = parsePattern(source);
    if (typeof pattern === 'string') continue;
    for (const [words, length] of [
      ['shortest-match', Math.max(shortest(pattern.root), facts.minLength)],
      ['longest-match', Math.min(longest(pattern.root), facts.maxLength)],
    ] as const)
      for (let attempt = 0; attempt < 4 && length <= 1_000; attempt++) {
        const text = textMatching(source, making.random, length);
        if (text !== undefined && keepsText(facts, text)) yield { keyword: 'pattern', words, value: text };
      }
  }
  for (const format of facts.formats)
    for (const [words, text] of FORMS.get(format) ?? [])
      yield { keyword: 'format', words: `${format}-${words}`, value: text };
};

function* ofLength(making: Making, facts: Facts, length: number, keyword: string, words: string): Iterable<Edge> {
  if (length < facts.minLength || length > facts.maxLength) return;
  const text = makeText(making, { ...facts, minLength: length, maxLength: length });
  if (text !== undefined) yield { keyword, words, value: text };
}
