import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { refused } from '../testing/page-sketches.ts';
import { listed, runs } from '../testing/run-sketches.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { laterPageNeedsCredential } from './later-page-needs-credential.ts';

const secured: Contract = {
  ...runsContract,
  operations: runsContract.operations.map((one) => ({
    ...one,
    security: [{ schemes: ['key'], provenance: [place()] }],
  })),
};
const second = listed('second', runs('b'), { 'query.page': 2 });
const without = (credential: 'none' | 'wrong') =>
  listed(`second-credential-${credential}`, runs('b'), { 'query.page': 2 }, { credential });

checkLaws(
  laterPageNeedsCredential,
  {
    letsPass: [
      {
        title: 'refusals',
        records: [second, refused('second-credential-none', 401), refused('second-credential-wrong', 403)],
      },
      {
        title: 'a second page that nobody may see',
        shows: 'nothing',
        records: [refused('second', 403), refused('second-credential-none', 401)],
      },
      { title: 'an API that is open', shows: 'nothing', contract: runsContract, records: [second, without('none')] },
    ],
    catches: [
      {
        title: 'no credential',
        kind: 'page-without-credential',
        named: ['x2', 'x1'],
        records: [second, without('none')],
      },
      { title: 'a wrong credential', kind: 'page-with-wrong-credential', records: [second, without('wrong')] },
    ],
  },
  secured,
);
