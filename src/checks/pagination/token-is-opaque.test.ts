import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, promising, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { runs } from '../testing/run-sketches.ts';
import { tokenIsOpaque } from './token-is-opaque.ts';

const first = (token: string | null) => [tokenPage('first', runs('run-0001', 'run-0002'), token)];
const base64 = (text: string) => Buffer.from(text).toString('base64url');

checkLaws(
  tokenIsOpaque,
  {
    letsPass: [
      { title: 'random letters', records: first('Zk3vUq0tR_mA8yXw1b9eHs') },
      { title: 'a UUID', records: first('092290a1-bfe9-4e7f-aaa8-eacba713fbbf') },
      { title: 'base64 of a word', records: first(base64('sealed')) },
      { title: 'no token', shows: 'nothing', records: first(null) },
    ],
    catches: [
      { title: 'an offset', kind: 'token-can-be-read', named: ['x1'], records: first('20') },
      { title: 'an offset in base64', kind: 'token-can-be-read', records: first(base64('20')) },
      { title: 'JSON in base64', kind: 'token-can-be-read', records: first(base64('{"offset":2}')) },
      {
        title: 'JSON in base64 with a seal',
        kind: 'token-can-be-read',
        records: first(`${base64('{"after":2}')}.9f8e7d`),
      },
      { title: 'the id of the last item', kind: 'token-can-be-read', records: first(base64('after:run-0002')) },
    ],
  },
  pagedBy({ ...tokenPages, ...promising('token-is-opaque') }),
);
