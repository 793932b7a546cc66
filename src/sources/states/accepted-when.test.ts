import { expect, test } from 'vitest';
import { acceptedWhen } from './accepted-when.ts';

test.each([
  ['Send an answer when the job is in the needs_answer state, or later.', ['needs_answer']],
  ['Only while its status is `PAUSED` or `HELD`.', ['PAUSED', 'HELD']],
  ['Takes input if the job is on_hold.', ['on_hold']],
  ['Resumes a job as long as it is HELD', ['HELD']],
  ['Fails when the job is not in the open state.', undefined],
  ['Use this when the job is slow.', undefined],
  ['Returns the current state when asked.', undefined],
  ['Call it when you are in the same state.', undefined],
  ['A job in the open state.', undefined],
])('%s', (text, states) => {
  const found = acceptedWhen(text);
  expect(found?.states).toEqual(states);
  if (found !== undefined) expect(text.slice(found.from, found.to)).toMatch(/\w$|`$/);
});
