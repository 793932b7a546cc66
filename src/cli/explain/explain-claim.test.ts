import { expect, it } from 'vitest';
import { requirementsOf } from '../../checks/index.ts';
import { runsContract } from '../../checks/testing/runs-contract.ts';
import { explainClaim } from './explain-claim.ts';

const told = (id: string) => explainClaim(id, 'runs', runsContract, requirementsOf(runsContract)).join('\n');

it('says what a claim offers, what shows it and what is asked then', () => {
  expect(told('cancel')).toContain('What is under way can be stopped.');
  expect(told('cancel')).toContain('a success of the operation that stops things');
  expect(told('cancel')).toMatch(/MUST {3}cancel-takes-effect:run/);
  expect(told('cancel')).toContain('claims: { cancel: false }');
  expect(told('no-such-claim')).toBe('');
});
