import { expect, test } from 'vitest';
import { checks } from '../checks/index.ts';
import { explainedChecks, usualCause } from './usual-causes.ts';

test('every check has its usual cause, and the table knows no other (a new check: add its line)', () => {
  expect([...explainedChecks].sort()).toEqual(checks.map(({ id }) => id).sort());
});

test('each is one or two short sentences', () => {
  for (const id of explainedChecks) {
    expect(usualCause(id)).toMatch(/^[A-Z].*\.$/);
    expect(usualCause(id)?.length, id).toBeLessThan(130);
  }
  expect(usualCause('constructor')).toBeUndefined();
});
