import { checkLaws } from '../testing/check.laws.ts';
import { keptContract } from '../testing/kept-contract.ts';
import { acceptHonoured } from './accept-honoured.ts';

const asked = (step: string, accept: string, status: number, type: string) => ({
  operation: 'getRun',
  step,
  status,
  text: 'x',
  requestHeaders: [['accept', accept]] as const,
  headers: [['content-type', type]] as const,
});

checkLaws(
  acceptHonoured,
  {
    letsPass: [
      { title: 'what was asked for', records: [asked('accept-2', 'text/csv', 200, 'text/csv; charset=utf-8')] },
      {
        title: 'anything, where nothing on offer was asked for',
        shows: 'nothing',
        records: [asked('accept-nothing-offered', 'a/b', 406, 'text/plain')],
      },
      {
        title: 'a thing that is not there',
        shows: 'nothing',
        records: [asked('accept-1', 'text/csv', 404, 'application/json')],
      },
    ],
    catches: [
      {
        title: 'another type',
        kind: 'another-type-given',
        named: ['x1'],
        records: [asked('accept-2', 'text/csv', 200, 'application/json')],
      },
      {
        title: 'a refusal of what is on offer',
        kind: 'documented-type-refused',
        records: [asked('accept-2', 'text/csv', 406, 'text/plain')],
      },
    ],
  },
  keptContract,
);
