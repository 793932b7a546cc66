import { expect, test } from 'vitest';
import { arrangeRequests } from './arrange-requests.ts';
import type { Block } from './block.ts';
import { textPage } from './page.ts';
import { scanPage } from './scan-page.ts';

const arranged = (...lines: readonly string[]) => {
  const { blocks, behind, unclear } = arrangeRequests(scanPage(textPage('page.txt', lines.join('\n'))));
  const shown = (block: Block) => (block.kind === 'line' ? block.words.text : block.kind);
  return [...blocks.map(shown), `behind ${behind?.text}`, `unclear ${unclear?.text}`];
};
const part = (title: string, name: string) => [title, 'Query parameters', name, 'integer', 'Responses', '200', 'Fine'];
const panel = ['Response samples', '204'];

test('request lines before their parts stay', () => {
  const lines = ['List', 'GET /a', ...part('All', 'limit').slice(1), 'Make', 'POST /a'];
  expect(arranged(...lines).slice(-3)).toEqual(['POST /a', 'behind undefined', 'unclear undefined']);
});

test.each([
  ['behind their parts', [...part('List', 'limit'), 'GET /a', ...part('Make', 'size'), 'POST /a'], 'GET /a'],
  ['behind their parts, before panels', [...part('List', 'limit'), 'GET /a', ...panel], 'GET /a'],
])('request lines %s are brought before them', (_, lines, behind) => {
  const blocks = arranged(...lines);
  expect(blocks.at(-2)).toBe(`behind ${behind}`);
  expect(blocks.slice(0, 4)).toEqual(['end', 'List', 'GET /a', 'Query parameters']);
});

test('where the parts of the first are cut off, its panel shows the order', () => {
  expect(arranged('get/a', ...panel, ...part('Make', 'size'), 'post/a')).toEqual([
    'end',
    'get/a',
    ...panel,
    'end',
    'Make',
    'post/a',
    'Query parameters',
    'field',
    'Responses',
    '200',
    'Fine',
    'behind get/a',
    'unclear undefined',
  ]);
});

test.each([
  ['before the first and behind the last', [...part('All', 'limit'), 'GET /a', ...part('x', 'size').slice(1)]],
  ['only between them, ending in parts', ['Ping', 'get/ping', ...part('List', 'limit'), 'get/a']],
])('parts %s are unclear', (_, lines) => {
  expect(arranged(...lines).at(-1)).toBe('unclear limit');
});
