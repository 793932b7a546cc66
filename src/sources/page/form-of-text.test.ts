import { expect, test } from 'vitest';
import { formOfText } from './form-of-text.ts';

test.each([
  ['Which one, in the format owner_name@revision.', '^[^@]+@[^@]+$', ['a@1'], ['a', 'a@', 'a@b@c', '']],
  ['Format: `<owner>/<repo>`', '^[^\\/]+\\/[^\\/]+$', ['o/r'], ['o', 'o/r/x']],
  ['format {a}:{b}#{c}, none if empty', '^(?:[^:#]+:[^:#]+#[^:#]+)?$', ['a:b#c', ''], ['a:b']],
])('%s', (words, pattern, fits, fails) => {
  const found = formOfText(words);
  expect(found?.pattern).toBe(pattern);
  expect(words.slice(found?.from, found?.to)).toBe(found?.form);
  for (const text of fits) expect(text).toMatch(new RegExp(pattern, 'u'));
  for (const text of fails) expect(text).not.toMatch(new RegExp(pattern, 'u'));
});

test.each([
  'Format: date-time',
  'format https://example.com/a',
  'The format of the name',
  'format yes/no (see below)',
  'mail@example',
])('%s has no form', (words) => {
  expect(formOfText(words)).toBeUndefined();
});
