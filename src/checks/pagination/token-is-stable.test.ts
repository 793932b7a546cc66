import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, promising, refused, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { created, runs } from '../testing/run-sketches.ts';
import { tokenIsStable } from './token-is-stable.ts';

const own = ['a', 'b'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const second = tokenPage('second', runs('b'), null, { 'query.page': 't' });
const again = (...ids: readonly string[]) => tokenPage('second-again', runs(...ids), null, { 'query.page': 't' });

checkLaws(
  tokenIsStable,
  {
    letsPass: [
      { title: 'the same page', records: [...own, second, again('b')] },
      { title: 'things of strangers', shows: 'nothing', records: [...own, second, again('z')] },
      { title: 'a token used once', shows: 'nothing', records: [...own, second] },
    ],
    catches: [
      {
        title: 'a token that is spent later',
        kind: 'token-spent',
        named: ['x3', 'x5'],
        records: [...own, second, again('b'), refused('second-late', 410)],
      },
      { title: 'another page', kind: 'other-page', named: ['x3', 'x4'], records: [...own, second, again('a')] },
      { title: 'a spent token', kind: 'token-spent', records: [...own, second, refused('second-again', 410)] },
    ],
  },
  pagedBy({ ...tokenPages, ...promising('token-is-stable') }),
);
