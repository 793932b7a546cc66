import { checkLaws } from '../testing/check.laws.ts';
import { created } from '../testing/run-sketches.ts';
import { idsAreUnique } from './ids-are-unique.ts';

const other = (runId: string) => created('QUEUED', { runId }, { sent: { intent: 'mark-2', userId: 'only-us' } });

checkLaws(idsAreUnique, {
  letsPass: [
    { title: 'an id each', records: [created(), other('r2')] },
    { title: 'the same body taken as one thing', shows: 'nothing', records: [created(), created()] },
    { title: 'one thing', shows: 'nothing', records: [created()] },
    { title: 'one refused', shows: 'nothing', records: [created(), created('QUEUED', {}, { status: 400 })] },
  ],
  catches: [
    {
      title: 'one id for two',
      kind: 'id-repeats',
      pointer: '/runId',
      named: ['x1', 'x2'],
      records: [created(), other('r1')],
    },
  ],
});
