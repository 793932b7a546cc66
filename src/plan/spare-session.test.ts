import { expect, it } from 'vitest';
import type { Case, Contract, CredentialKind } from '../model/index.ts';
import { playsTheEnd, spareSession } from './spare-session.ts';

const contract = {
  operations: ['listNotes /notes', 'logout /auth/logout'].map((line) => {
    const [id, path] = line.split(' ');
    return { id, path, method: 'post', security: [{ schemes: ['token'], provenance: [] }] };
  }),
} as unknown as Contract;

function probe(id: string, credential: CredentialKind = 'valid', after: readonly string[] = []): Case {
  const operation = id.split('.')[0] ?? '';
  const request = { operation, parameters: {}, credential };
  return { kind: 'probe', id, operation, request, after, requirements: [`r:${id}`] } as unknown as Case;
}

const story = {
  kind: 'scenario',
  id: 'vary.logout',
  operations: ['logout'],
  after: [],
  requirements: [],
} as unknown as Case;
const plan = {
  cases: [
    probe('logout.valid'),
    probe('logout.no-credential', 'none', ['logout.valid']),
    probe('logout.other', 'other'),
    story,
    probe('listNotes.valid'),
  ],
  leftOut: [],
};
const ids = (cases: readonly Case[]) => cases.map(({ id }) => id);

it('leaves out what would end the session, and what needs that, with the reason', () => {
  const { cases, leftOut } = spareSession(plan, contract, {});
  expect(ids(cases)).toEqual(['listNotes.valid']);
  expect(leftOut.map((one) => one.case)).toEqual([
    'logout.valid',
    'logout.no-credential',
    'logout.other',
    'vary.logout',
  ]);
  expect(leftOut.every(({ isSpared }) => isSpared === true)).toBe(true);
  expect(leftOut[1]).toMatchObject({
    requirements: ['r:logout.no-credential'],
    reason:
      "it needs logout.valid; logout would end the session of this run's own credential; --operations logout plays it alone",
  });
});

it('plays it once and alone, behind everything else, where somebody names it', () => {
  const { cases, leftOut } = spareSession(plan, contract, { operations: ['logout'] });
  expect(ids(cases)).toEqual(['listNotes.valid', 'logout.valid', 'logout.no-credential']);
  expect(playsTheEnd(contract, { cases })).toBe(true);
  expect(playsTheEnd(contract, spareSession(plan, contract, {}))).toBe(false);
  expect(cases.map(({ alone }) => alone)).toEqual([undefined, true, true]);
  expect(leftOut[0]?.reason).toBe(
    'logout is played once, at the end: it ends the session of the credential that this needs',
  );
});

it('changes no plan in which nothing ends the session', () => {
  const others = { ...contract, operations: contract.operations.slice(0, 1) };
  expect(spareSession(plan, others, {})).toBe(plan);
});
