import { checkLaws } from '../testing/check.laws.ts';
import { keptContract } from '../testing/kept-contract.ts';
import { defaultEqualsLeftOut } from './default-equals-left-out.ts';

const got = (step: string, json: readonly string[], status = 200) => ({
  operation: 'listRuns',
  step,
  status,
  json: [...json],
});
const written = 'default-query.page';

checkLaws(
  defaultEqualsLeftOut,
  {
    letsPass: [
      { title: 'the same answer', records: [got('plain', ['a']), got(written, ['a']), got('plain-again', ['a'])] },
      {
        title: 'an answer that changes by itself',
        shows: 'nothing',
        records: [got('plain', ['a']), got(written, ['a', 'b']), got('plain-again', ['a', 'b'])],
      },
      {
        title: 'an address of the page itself, with what was asked',
        records: [got('plain', ['/runs']), got(written, ['/runs?page=1']), got('plain-again', ['/runs'])],
      },
      {
        title: 'an answer that comes to rest',
        records: [
          got('plain', ['a']),
          got(written, ['a']),
          got('plain-again', ['b']),
          got(written, ['b']),
          got('plain-again', ['b']),
        ],
      },
      {
        title: 'a crash, of which another check speaks',
        shows: 'nothing',
        records: [got('plain', ['a']), got(written, [], 500), got('plain-again', ['a'])],
      },
    ],
    catches: [
      {
        title: 'another answer for the default',
        kind: 'default-is-another',
        pointer: 'query.page',
        named: ['x1', 'x2', 'x3'],
        records: [got('plain', ['a']), got(written, []), got('plain-again', ['a'])],
      },
      {
        title: 'a default that is refused',
        kind: 'default-is-another',
        records: [got('plain', ['a']), got(written, [], 400), got('plain-again', ['a'])],
      },
    ],
  },
  keptContract,
);
