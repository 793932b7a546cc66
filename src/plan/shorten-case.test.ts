import { expect, it } from 'vitest';
import type { Case } from '../model/index.ts';
import { scenarios } from './scenarios/index.ts';
import { measured, requestsOf } from './shorten-case.ts';

it('knows only stories that there are', () => {
  const ids = scenarios.map(({ id }) => id);
  expect(Object.keys(measured).filter((id) => !ids.includes(id))).toEqual([]);
});

it('counts what a story says of itself before what was measured', () => {
  const story = { kind: 'scenario', scenario: 'vary-input' } as unknown as Case;
  expect(requestsOf(story)).toBe(measured['vary-input']);
  expect(requestsOf({ ...story, requests: 3 } as Case)).toBe(3);
  expect(requestsOf({ kind: 'probe' } as Case)).toBe(1);
});
