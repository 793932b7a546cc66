import { expect, test } from 'vitest';
import { plainWords } from './plain-words.ts';

test.each([
  ['**`limit`** _integer_', 'limit integer'],
  ['[Jobs](/jobs#all)', 'Jobs'],
  ['`<owner>/<repo>`', '<owner>/<repo>'],
  ['a \\| b', 'a | b'],
  ['snake_case_name', 'snake_case_name'],
  ['1 &lt; 2', '1 < 2'],
  ['List jobs\u200b', 'List jobs'],
])('%s', (written, shown) => {
  expect(plainWords(written)).toBe(shown);
});
