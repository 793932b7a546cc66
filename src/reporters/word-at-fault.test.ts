import { expect, test } from 'vitest';
import type { Place, Quotation } from '../model/index.ts';
import { wordAtFault } from './word-at-fault.ts';

const lines = (...all: string[]): readonly Quotation[] => [{ document: 'page.md', from: 7, lines: all }];
const place = (more: Partial<Place> = {}): Place => ({ document: 'page.md', line: 7, excerpt: '', ...more });
const marked = ({ text, start, length }: ReturnType<typeof wordAtFault>) => [text, text.slice(start, start + length)];

test.each([
  [
    'the token at the column',
    '      "status": { "type": "string" },',
    place({ column: 7, excerpt: '"status": {' }),
    undefined,
    '"status"',
  ],
  [
    'the member that the evidence points to',
    '| `status` | text | the state of the run |',
    place(),
    { pointer: '/items/0/status', expected: 'text', actual: 17 },
    'status',
  ],
  [
    'the value that was expected',
    'A run that is CANCELED stays so.',
    place(),
    { expected: 'CANCELED', actual: 'RUNNING' },
    'CANCELED',
  ],
  ['no part of a longer word', 'A valid answer has an id.', place(), { pointer: '/id', expected: 1, actual: 2 }, 'id'],
  ['the word that demands', 'Page numbers must be positive.', place(), { expected: 'x', actual: 'y' }, 'must'],
  ['nothing, where nothing stands out', 'Pages are numbered.', place(), undefined, ''],
])('%s', (_, line, at, evidence, word) => {
  expect(marked(wordAtFault(at, evidence, lines(line)))).toEqual([line.trim(), word]);
});

test('what the check is about, where the line demands nothing', () => {
  const at = place({ excerpt: 'Pages are numbered.' });
  expect(marked(wordAtFault(at, undefined, undefined, 'walk-pages'))).toEqual(['Pages are numbered.', 'Pages']);
  expect(marked(wordAtFault(at, undefined, undefined, 'ids-rise'))).toEqual(['Pages are numbered.', '']);
});

test('without the document, the excerpt is quoted; so is the text of a page that is markup', () => {
  const excerpt = 'Each page holds 10 items.';
  expect(wordAtFault(place({ excerpt }), undefined, undefined)).toMatchObject({ text: excerpt, length: 4 });
  const markup = lines('<p>Each page holds <b>10</b> items.</p>');
  expect(wordAtFault(place({ excerpt }), undefined, markup).text).toBe(excerpt);
});
