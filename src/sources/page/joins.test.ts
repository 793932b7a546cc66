import { expect, test } from 'vitest';
import type { Block } from './block.ts';
import { joinRequests } from './join-requests.ts';
import { joinTabs } from './join-tabs.ts';
import { textPage } from './page.ts';
import { scanPage } from './scan-page.ts';

const scan = (...lines: readonly string[]) => scanPage(textPage('page.txt', lines.join('\n')));
const shown = (block: Block): string => {
  if (block.kind === 'line') return block.words.text;
  if (block.kind === 'values') return `values ${block.options.map(({ text }) => text).join('|')}`;
  if (block.kind !== 'field') return block.kind;
  const { name, type, required, limits, section } = block;
  const need = required === undefined ? '' : required.value ? '!' : '?';
  const usual = block.default === undefined ? '' : `=${block.default.text}`;
  return ['field', `${name.text}${need}`, type.text, limits?.text, usual, section].filter(Boolean).join(' ');
};

test.each([
  ['name, need, type', ['limit', 'required', 'integer [ 1 .. 50 ]'], ['field limit! integer [ 1 .. 50 ]']],
  ['type, place', ['limit', 'integer', '(query)'], ['field limit integer query']],
  ['labels glued to the type', ['X-Key', 'stringheaderrequired'], ['field X-Key! string header']],
  ['a default glued to it', ['limit', 'integerdefault:20'], ['field limit integer =20']],
  ['the title of a section stays', ['Responses', 'string'], ['Responses', 'string']],
])('fields in lines below each other: %s', (_, lines, blocks) => {
  expect(scan(...lines).map(shown)).toEqual(blocks);
});

test.each([
  ['a key above its value', ['limit', 'integer', 'Default:', '20'], ['field limit integer', 'Default: 20']],
  ['a key above values', ['state', 'string', 'Allowed values:', 'a', 'b'], ['field state string', 'values a|b']],
  [
    'values below an enum',
    ['state', 'enum', 'Only these', 'a', 'b', 'Other'],
    ['field state enum', 'Only these', 'values a|b', 'Other'],
  ],
  [
    'one word below an enum is none',
    ['state', 'enum', 'Only these', 'a', 'Responses'],
    ['field state enum', 'Only these', 'a', 'Responses'],
  ],
  [
    'values below a heading, with what each means',
    [
      'state',
      'enum',
      'Only these',
      '',
      'Possible enum values',
      'open',
      'To be done.',
      '',
      'closed',
      'Done.',
      '',
      'More parameters',
    ],
    ['field state enum', 'Only these', 'values open|closed', 'More parameters'],
  ],
  [
    'a blank line between each of them',
    [
      'state',
      'string',
      '',
      'Possible values',
      '',
      'open',
      '',
      'To be done.',
      '',
      'closed',
      '',
      'Done.',
      '',
      'Lists all.',
    ],
    ['field state string', 'values open|closed', 'Lists all.'],
  ],
  [
    'a last value that nothing explains leaves open where the list ends',
    ['state', 'enum', 'Possible enum values', 'open', 'To be done.', '', 'closed', '', 'More parameters'],
    ['field state enum', 'Possible enum values', 'open', 'To be done.', 'closed', 'More parameters'],
  ],
])('attributes: %s', (_, lines, blocks) => {
  expect(scan(...lines).map(shown)).toEqual(blocks);
});

test.each([
  ['server and path below the method', ['get', 'https://h.example', '/v2/jobs'], ['GET https://h.example/v2/jobs']],
  ['a path in pieces', ['GET', '/', 'v2', '/', 'jobs', 'Try'], ['GET /v2/jobs', 'Try']],
  [
    'a title between them',
    ['GET', 'List jobs', 'https://h.example/v2/jobs'],
    ['List jobs', 'GET https://h.example/v2/jobs'],
  ],
  ['words glued before', ['Request Example forget/v2/jobs'], ['GET /v2/jobs']],
])('request lines: %s', (_, lines, blocks) => {
  expect(joinRequests(scan(...lines)).map(shown)).toEqual(blocks);
});

test.each([
  ['several', ['200', '404', 'Fine'], ['Response 200', 'Response 404', 'Response 200', 'Fine'], 1],
  ['one above a sample', ['201', '{"id": 1}'], ['Response 201', 'sample'], 0],
  ['one above words', ['201', 'Made'], ['201', 'Made'], 0],
])('statuses in a row: %s', (_, lines, blocks, told) => {
  let rows = 0;
  expect(joinTabs(scan(...lines), () => rows++).map(shown)).toEqual(blocks);
  expect(rows).toBe(told);
});
