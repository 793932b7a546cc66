import { expect, test } from 'vitest';
import { type Place, quotedAround } from '../model/index.ts';
import { quoteDocuments } from './quote-documents.ts';

const page = {
  name: 'page.md',
  bytes: Buffer.from(Array.from({ length: 40 }, (_, i) => `line ${i + 1}`).join('\r\n')),
};
const at = (line: number, document = 'page.md'): Place => ({ document, line, excerpt: '' });

test('a cited line comes with four lines on either side; stretches that touch are one', () => {
  expect(quoteDocuments([page], [at(10), at(1)])).toEqual([
    { document: 'page.md', from: 1, lines: Array.from({ length: 14 }, (_, i) => `line ${i + 1}`) },
  ]);
  expect(quoteDocuments([page], [at(2), at(30)]).map(({ from, lines }) => [from, lines.length])).toEqual([
    [1, 6],
    [26, 9],
  ]);
});

test('standards, unknown documents and lines behind the end give nothing', () => {
  expect(quoteDocuments([page], [at(0, 'RFC 9110'), at(3, 'other.md'), at(99)])).toEqual([]);
});

test('whatever a document is, quotations stay small', () => {
  const long = { name: 'long.json', bytes: Buffer.from('x'.repeat(5_000_000)) };
  const [only] = quoteDocuments([long], [at(1, 'long.json')]);
  expect(only?.lines[0]).toHaveLength(300);
  const many = { name: 'many.md', bytes: Buffer.from(`${'y'.repeat(290)}\n`.repeat(20_000)) };
  const all = quoteDocuments(
    [many],
    Array.from({ length: 20_000 }, (_, i) => at(i + 1, 'many.md')),
  );
  expect(JSON.stringify(all).length).toBeLessThan(410_000);
});

test('the lines around a place are found again', () => {
  const quotations = quoteDocuments([page], [at(10)]);
  expect(quotedAround(quotations, at(10), 1)).toEqual({
    document: 'page.md',
    from: 9,
    lines: ['line 9', 'line 10', 'line 11'],
  });
  expect(quotedAround(quotations, at(6), 2)?.from).toBe(6);
  expect(quotedAround(quotations, at(20), 1)).toBeUndefined();
  expect(quotedAround(undefined, at(10), 1)).toBeUndefined();
});
