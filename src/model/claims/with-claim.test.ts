import { expect, it } from 'vitest';
import { requirementsOf } from '../../checks/index.ts';
import { runsContract } from '../../checks/testing/runs-contract.ts';
import type { Contract } from '../contract.ts';
import { knownClaims } from './known-claims.ts';
import { withClaim } from './with-claim.ts';

const contract: Contract = {
  ...runsContract,
  claims: [{ id: 'stopping', statement: 'Runs can be stopped.', operations: ['abortRun'] }],
};
const claimsOf = (id: string): readonly string[] => {
  const found = requirementsOf(contract).find((one) => one.id === id);
  return found === undefined ? ['no such requirement'] : [found.claim ?? '', ...(found.needs ?? [])];
};

it.each<[string, readonly string[]]>([
  ['status-documented:getRun', ['read-only']],
  ['status-documented:createRun', ['core']],
  ['status-documented:abortRun', ['stopping']],
  ['status-documented:streamRun', ['streaming']],
  ['created-is-readable:run', ['core']],
  ['transitions-are-declared:run', ['lifecycle']],
  ['pages-repeat-no-item:listRuns', ['pagination']],
  ['cancel-takes-effect:run', ['stopping', 'cancel']],
])('%s belongs to %j', (id, claims) => {
  expect(claimsOf(id)).toEqual(claims);
});

it.each([
  ['listRuns', { claim: 'validation' }],
  ['streamRun', { claim: 'streaming', needs: ['validation'] }],
])('refusals of bad input of %s belong to %j', (operation, expected) => {
  const [any] = requirementsOf(contract);
  if (any === undefined) throw new Error('the contract has no requirement');
  const { claim: _, needs: __, ...bare } = any;
  expect(
    withClaim(contract, { ...bare, area: 'http', operation, exercisedBy: { mutations: ['wrong-type', 'too-long'] } }),
  ).toMatchObject(expected);
});

it('gives every requirement a claim that can be claimed', () => {
  const known = knownClaims(contract).map(({ id }) => id);
  const all = requirementsOf(contract).flatMap(({ claim, needs = [] }) => [claim ?? 'none', ...needs]);
  expect([...new Set(all)].filter((id) => !known.includes(id))).toEqual([]);
});
