import { checkLaws } from '../testing/check.laws.ts';
import { cursorPages, pagedBy, promising, refused, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { listed, runs } from '../testing/run-sketches.ts';
import { badTokenRefused } from './bad-token-refused.ts';

const second = tokenPage('second', runs('b'), null);
const promised = promising('bad-token-refused');

checkLaws(
  badTokenRefused,
  {
    letsPass: [
      { title: 'refusals', records: [second, refused('token-garbage'), refused('token-tampered', 422)] },
      {
        title: 'a changed id, which may be another',
        contract: pagedBy({ ...cursorPages, ...promised }),
        records: [listed('second', runs('b')), refused('token-garbage'), listed('token-tampered', runs('a'))],
      },
      {
        title: 'nothing but an empty token',
        shows: 'nothing',
        records: [second, tokenPage('token-empty', runs('a'), 't')],
      },
      {
        title: 'a true token that is refused',
        shows: 'nothing',
        records: [refused('second'), refused('token-garbage')],
      },
    ],
    catches: [
      {
        title: 'the first page for garbage',
        kind: 'token-garbage-taken',
        named: ['x2', 'x1'],
        records: [second, tokenPage('token-garbage', runs('a'), 't')],
      },
      {
        title: 'a changed token',
        kind: 'token-tampered-taken',
        records: [second, refused('token-garbage'), tokenPage('token-tampered', runs('b'), null)],
      },
    ],
  },
  pagedBy({ ...tokenPages, ...promised }),
);
