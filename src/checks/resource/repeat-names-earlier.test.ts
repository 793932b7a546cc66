import { checkLaws } from '../testing/check.laws.ts';
import { livelyContract } from '../testing/lively-contract.ts';
import { created, read } from '../testing/run-sketches.ts';
import { repeatNamesEarlier } from './repeat-names-earlier.ts';

const first = created('QUEUED', { key: 'k1' });
const again = (answer: { runId?: string; earlierId?: string | null }, status = 201) =>
  created('QUEUED', { runId: 'r2', key: 'k1', ...answer }, { status, sent: { intent: 'mark-2', again: 'k1' } });

checkLaws(
  repeatNamesEarlier,
  {
    letsPass: [
      { title: 'named in the answer', records: [first, again({ earlierId: 'r1' })] },
      {
        title: 'named when it is read',
        records: [
          first,
          again({}),
          read('RUNNING', { runId: 'r2', earlierId: 'r1' }, { parameters: { 'path.runId': 'r2' } }),
        ],
      },
      { title: 'refused', shows: 'nothing', records: [first, again({}, 409)] },
      { title: 'a key of nobody', shows: 'nothing', records: [created(), again({ earlierId: 'r9' })] },
    ],
    catches: [
      {
        title: 'another one named',
        kind: 'names-another',
        pointer: '/earlierId',
        named: ['x1', 'x2', 'x2'],
        records: [first, again({ earlierId: 'r7' })],
      },
      { title: 'named nowhere', kind: 'earlier-not-named', records: [first, again({ earlierId: null })] },
      {
        title: 'the same one again',
        kind: 'same-one-again',
        pointer: '/runId',
        records: [first, again({ runId: 'r1' })],
      },
    ],
  },
  livelyContract,
);
