import { checkLaws } from '../testing/check.laws.ts';
import { keptContract, onRun, seen } from '../testing/kept-contract.ts';
import { created } from '../testing/run-sketches.ts';
import { changeIsSeen } from './change-is-seen.ts';

const put = (status = 200) => onRun('replace', 'putRun', { status, sent: { intent: 'new' } });

checkLaws(
  changeIsSeen,
  {
    letsPass: [
      {
        title: 'a replacement that is read',
        records: [created(), put(), seen('read-after-replace', { intent: 'new' })],
      },
      {
        title: 'a change that is read',
        records: [
          created(),
          onRun('change', 'patchRun', { sent: { intent: 'new' } }),
          seen('read-after-change', { intent: 'new' }),
        ],
      },
      { title: 'a refused change', shows: 'nothing', records: [created(), put(409), seen('read-after-replace')] },
      {
        title: 'a change that is under way',
        shows: 'nothing',
        records: [created(), put(202), seen('read-after-replace')],
      },
      {
        title: 'a member that only one side knows',
        shows: 'nothing',
        records: [created(), onRun('replace', 'putRun', { sent: { other: 1 } }), seen('read-after-replace')],
      },
    ],
    catches: [
      {
        title: 'the old value',
        kind: 'change-not-seen',
        pointer: '/intent',
        named: ['x2', 'x3'],
        records: [created(), put(), seen('read-after-replace')],
      },
    ],
  },
  keptContract,
);
