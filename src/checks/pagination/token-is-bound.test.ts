import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, promising, refused, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { runs } from '../testing/run-sketches.ts';
import { tokenIsBound } from './token-is-bound.ts';

const second = tokenPage('second', runs('b'), null, { 'query.page': 't' });

checkLaws(
  tokenIsBound,
  {
    letsPass: [
      { title: 'a refusal', records: [second, refused('second-other-filter')] },
      {
        title: 'a refusal where the token never worked',
        shows: 'nothing',
        records: [refused('second'), refused('second-other-filter')],
      },
    ],
    catches: [
      {
        title: 'a token in another query',
        kind: 'token-in-another-query',
        named: ['x1', 'x2'],
        records: [second, tokenPage('second-other-filter', [], null)],
      },
    ],
  },
  pagedBy({ ...tokenPages, ...promising('token-is-bound') }),
);
