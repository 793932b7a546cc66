import { expect, test } from 'vitest';
import { textPage } from './page.ts';
import { scanPage } from './scan-page.ts';

const tables = (...lines: readonly string[]) =>
  scanPage(textPage('page.md', lines.join('\n'))).flatMap((block) =>
    block.kind === 'table' ? [[block.header, ...block.rows].map((row) => row.map(({ text }) => text))] : [],
  );

test.each([
  [
    'between pipes',
    ['| a | b |', '|---|---|', '| 1 | `x|y` |'],
    [
      [
        ['a', 'b'],
        ['1', 'x|y'],
      ],
    ],
  ],
  [
    'the first pipe lost',
    ['a | b', '--- | ---', '1 | 2 \\| 3'],
    [
      [
        ['a', 'b'],
        ['1', '2 | 3'],
      ],
    ],
  ],
  [
    'between tabs',
    ['Name\tType', 'limit\tinteger', '', 'page\tstring'],
    [
      [
        ['Name', 'Type'],
        ['limit', 'integer'],
        ['page', 'string'],
      ],
    ],
  ],
  ['without a header', ['| limit | integer | How many |'], [[[], ['limit', 'integer', 'How many']]]],
  ['as HTML', ['<table><tr><th>Name</th></tr><tr><td><code>a</code></td></tr></table>'], [[['Name'], ['a']]]],
  ['no table', ['one | two'], []],
])('%s', (_, lines, found) => {
  expect(tables(...lines)).toEqual(found);
});
