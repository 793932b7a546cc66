import { checkLaws } from '../testing/check.laws.ts';
import { created, event, read, streamed } from '../testing/run-sketches.ts';
import { closingEventAgreesWithRead } from './closing-event-agrees-with-read.ts';

const end = streamed([event(1, 'start', 'RUNNING'), event(2, 'end', 'SUCCESS')]);

checkLaws(closingEventAgreesWithRead, {
  letsPass: [
    { title: 'the same state', records: [created(), end, read('SUCCESS')] },
    { title: 'a read that lags', records: [created(), end, read('RUNNING'), read('SUCCESS')] },
    { title: 'a final state that is left again', records: [created(), end, read('SUCCESS'), read('RUNNING')] },
    {
      title: 'a read that was under way',
      shows: 'nothing',
      records: [created(), end, read('RUNNING', {}, { at: [15, 90] })],
    },
    {
      title: 'a closing event that shows no final state',
      shows: 'nothing',
      records: [created(), streamed([event(1, 'end', 'RUNNING')]), read('SUCCESS')],
    },
    { title: 'no read afterwards', shows: 'nothing', records: [created(), end] },
    {
      title: 'another run',
      shows: 'nothing',
      records: [created(), end, read('FAILED', { runId: 'r2' }, { parameters: { 'path.runId': 'r2' } })],
    },
    {
      title: 'a final state that was left before the event came',
      shows: 'nothing',
      records: [created(), read('SUCCESS', {}, { at: [15, 18] }), end, read('RUNNING')],
    },
  ],
  catches: [
    { title: 'another end', kind: 'read-disagrees', named: ['s2', 'x3'], records: [created(), end, read('FAILED')] },
    { title: 'no end', kind: 'read-disagrees', records: [created(), end, read('RUNNING'), read('RUNNING')] },
  ],
});
