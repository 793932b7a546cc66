import { expect, test } from 'vitest';
import { parseSample, type Sample } from './sample.ts';

const shown = (sample: Sample | undefined): unknown => {
  switch (sample?.kind) {
    case 'object':
      return Object.fromEntries([
        ...sample.members.map(({ name, value }) => [name, shown(value)]),
        ...(sample.more ? [['…', true]] : []),
      ]);
    case 'array':
      return [...sample.items.map(shown), ...(sample.more ? ['…'] : [])];
    case 'choice':
      return { choice: sample.options.map(shown) };
    case 'words':
      return { words: sample.text };
    case 'value':
      return sample.value;
    default:
      return undefined;
  }
};

test.each([
  ['{"a": 1, "b": [true, null]}', { a: 1, b: [true, null] }],
  ["{'a': 'x',}", { a: 'x' }],
  ['{a: 1 // why\n b: 2}', { a: 1, b: 2 }],
  ['{"a": "A" | "B"}', { a: { choice: ['A', 'B'] } }],
  ['{"a": string}', { a: { words: 'string' } }],
  ['{"a": 1, ...}', { a: 1, '…': true }],
  ['[1, ...]', [1, '…']],
  ['{"a": 1}Glued', { a: 1 }],
])('%s', (text, value) => {
  expect(shown(parseSample(text, 0))).toEqual(value);
});

test.each(['{"a": 1', '{id string}', 'a', `${'['.repeat(100)}${']'.repeat(100)}`])('%s is no whole sample', (text) => {
  expect(parseSample(text, 0)).toBeUndefined();
});
