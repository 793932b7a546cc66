import { expect, test } from 'vitest';
import type { Contract } from '../../model/index.ts';
import { remedyForRefused } from './remedy-for-refused.ts';

// Only what it looks at.
const contract = {
  actions: [{ operation: 'submitInput', resource: 'run', scenario: 'waits-for-input' }],
  resources: [{ name: 'run', create: 'createRun', cancel: 'cancelRun' }],
} as unknown as Contract;

test.each([
  ['submitInput', 409, /add scenarios\.waits-for-input: .* createRun that make a run which waits/],
  ['cancelRun', 409, /add scenarios\.runs-long: .* which takes long/],
  ['getRun', 409, /variables/],
  ['getRun', 404, /variables/],
  ['getRun', 403, /credential/],
  ['getRun', 503, /again/],
] as const)('%s answered %i', (operation, status, remedy) => {
  expect(remedyForRefused(contract, operation, status)).toMatch(remedy);
});

test('knows nothing of other refusals', () => {
  expect(remedyForRefused(contract, 'getRun', 400)).toBeUndefined();
  expect(remedyForRefused(contract, 'getRun', undefined)).toBeUndefined();
});
