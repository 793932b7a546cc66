import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { created, runs } from '../testing/run-sketches.ts';
import { walkTerminates } from './walk-terminates.ts';

const population = ['a', 'b'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const first = tokenPage('walk-1/page-1', runs('a'), 't1');

checkLaws(
  walkTerminates,
  {
    letsPass: [
      {
        title: 'an end',
        records: [...population, first, tokenPage('walk-1/page-2', runs('b'), null, { 'query.page': 't1' })],
      },
      {
        title: 'empty pages, each with a token of its own',
        shows: 'nothing',
        records: [...population, first, tokenPage('walk-1/page-2', [], 't2', { 'query.page': 't1' })],
      },
    ],
    catches: [
      {
        title: 'a token that leads to its own page',
        kind: 'goes-round',
        named: ['x3', 'x4'],
        records: [...population, first, tokenPage('walk-1/page-2', runs('b'), 't1', { 'query.page': 't1' })],
      },
    ],
  },
  pagedBy(tokenPages),
);
