import type { Contract, Pagination } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, promising, refused, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { created, read, runs } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { tokenIsPrivate } from './token-is-private.ts';

function secured(change: Partial<Pagination>): Contract {
  const contract = pagedBy({ ...tokenPages, ...change });
  const security = [{ schemes: ['key'], provenance: [place()] }];
  return { ...contract, operations: contract.operations.map((one) => ({ ...one, security })) };
}

const ours = [
  ...['a', 'b'].map((runId) => created('QUEUED', { runId }, { step: 'populate' })),
  tokenPage('second', runs('b'), null, { 'query.page': 't' }),
];
const other = { credential: 'other' } as const;
const first = (...ids: readonly string[]) => tokenPage('other-first', runs(...ids), null, {}, other);
const theirs = (...ids: readonly string[]) =>
  tokenPage('other-second', runs(...ids), null, { 'query.page': 't' }, other);
const reads = (status: number) => read('SUCCESS', {}, { step: 'other-read', status, ...other });

checkLaws(
  tokenIsPrivate,
  {
    letsPass: [
      { title: 'a refusal', records: [...ours, first(), refused('other-second', 403)] },
      { title: 'an empty page', records: [...ours, first(), theirs()] },
      { title: 'things of their own', records: [...ours, first('z'), theirs('z')] },
      { title: 'who may read the same', shows: 'nothing', records: [...ours, first(), theirs('b'), reads(200)] },
      { title: 'who may list the same', shows: 'nothing', records: [...ours, first('a'), theirs('b'), reads(404)] },
      {
        title: 'a credential that opens nothing',
        shows: 'nothing',
        records: [...ours, refused('other-first', 401), refused('other-second', 401)],
      },
      { title: 'one credential only', shows: 'nothing', records: ours },
    ],
    catches: [
      {
        title: 'ours shown to somebody who may not read it',
        kind: 'token-opens-for-others',
        named: ['x3', 'x5', 'x6'],
        records: [...ours, first(), theirs('b'), reads(404)],
      },
    ],
  },
  secured(promising('token-is-private')),
);
