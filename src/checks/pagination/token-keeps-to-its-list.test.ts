import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, promising, refused, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { created, runs } from '../testing/run-sketches.ts';
import { tokenKeepsToItsList } from './token-keeps-to-its-list.ts';

const made = [
  ...['a', 'b', 'c'].map((runId) => created('QUEUED', { runId }, { step: 'populate' })),
  tokenPage('second', runs('c'), null, { 'query.page': 't' }),
  ...['x', 'y', 'z'].map((runId) => created('QUEUED', { runId }, { step: 'foreign' })),
  tokenPage('foreign-first', runs('x', 'y'), 'u', { 'query.userId': 'nobody' }),
];
const foreign = (...ids: readonly string[]) => tokenPage('token-foreign', runs(...ids), null, { 'query.page': 'u' });

checkLaws(
  tokenKeepsToItsList,
  {
    letsPass: [
      { title: 'a refusal', records: [...made, refused('token-foreign', 400)] },
      { title: 'items of ours', records: [...made, foreign('a', 'b')] },
      { title: 'an empty page', records: [...made, foreign()] },
      { title: 'no such token', shows: 'nothing', records: made },
      {
        title: 'tokens that never work',
        shows: 'nothing',
        records: [...made.toSpliced(3, 1, refused('second')), foreign('z')],
      },
    ],
    catches: [
      {
        title: 'items of the other list',
        kind: 'foreign-items',
        named: ['x8', 'x9'],
        records: [...made, foreign('z')],
      },
    ],
  },
  pagedBy({ ...tokenPages, ...promising('token-is-bound') }),
);
