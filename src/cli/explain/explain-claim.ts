import { type ClaimId, type Contract, knownClaims, type Requirement } from '../../model/index.ts';
import { block } from './explain-check.ts';

/** A claim in plain lines: what it offers, what must be seen of it, what is asked of a target that makes it. */
export function explainClaim(
  id: ClaimId,
  suite: string,
  contract: Contract,
  requirements: readonly Requirement[],
): readonly string[] {
  const claim = knownClaims(contract).find((one) => one.id === id);
  if (claim === undefined) return [];
  const own = requirements.filter(({ claim: one, needs = [] }) =>
    [one, ...needs].some((name) => name === id || name?.startsWith(`${id}.`)),
  );
  return [
    `claim ${id} of ${suite}`,
    '',
    `  ${claim.statement}`,
    `  ${claim.documented && own.length > 0 ? 'The documents describe it: a target claims it unless its target file says otherwise.' : 'The documents do not describe it: nobody claims it unless a target file does.'}`,
    '',
    ...block('shown by', `${claim.seen}, and no MUST requirement below that fails or stays open`),
    ...block('not to claim it', `claims: { ${id}: false } in the target file; then nothing below is asked`),
    ...(own.length === 0 ? [] : ['  requirements', ...own.map((one) => `    ${one.level.padEnd(6)} ${one.id}`), '']),
  ];
}
