import { checkLaws } from '../testing/check.laws.ts';
import { event, streamed } from '../testing/run-sketches.ts';
import { manyReadersAreServed } from './many-readers-are-served.ts';

const reader = (number: number) => streamed([event(1, 'start', 'RUNNING')], { step: `reader-${number}-of-10` });
const refused = (number: number, status: number) => ({
  operation: 'streamRun',
  step: `reader-${number}-of-10`,
  status,
  parameters: { 'path.runId': 'r1' },
});

checkLaws(manyReadersAreServed, {
  letsPass: [
    { title: 'all served', records: [reader(1), reader(2)] },
    { title: 'one too many', records: [reader(1), reader(2), refused(3, 429)] },
    { title: 'busy', records: [reader(1), refused(2, 503)] },
    { title: 'one whom we stopped', records: [reader(1), reader(2), { ...refused(3, 0), failure: 'aborted' }] },
    { title: 'one whose connection broke', records: [reader(1), reader(2), { ...refused(3, 0), failure: 'reset' }] },
    {
      title: 'one without an answer',
      shows: 'nothing',
      records: [reader(1), { ...refused(2, 0), failure: 'timeout' }],
    },
    { title: 'a reader alone', shows: 'nothing', records: [reader(1)] },
    { title: 'nobody served', shows: 'nothing', records: [refused(1, 500), refused(2, 500)] },
    {
      title: 'failed in another thing’s stream',
      records: [reader(1), reader(2), { ...refused(3, 500), parameters: { 'path.runId': 'r2' } }],
    },
  ],
  catches: [
    { title: 'a crash', kind: 'reader-failed', named: ['x2', 's1'], records: [reader(1), refused(2, 500)] },
    {
      title: 'bytes that are no answer',
      kind: 'reader-failed',
      records: [reader(1), reader(2), { ...refused(3, 0), failure: 'protocol' }],
    },
  ],
});
