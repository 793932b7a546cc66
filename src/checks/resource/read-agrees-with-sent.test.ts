import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, read } from '../testing/run-sketches.ts';
import { readAgreesWithSent } from './read-agrees-with-sent.ts';

checkLaws(readAgreesWithSent, {
  letsPass: [
    { title: 'as sent', records: [created(), read()] },
    {
      title: 'a list item that leaves the member out',
      records: [created(), read(), listed('list-1/page-1', [{ runId: 'r1' }])],
    },
    {
      title: 'a member that was not sent',
      shows: 'nothing',
      records: [created('QUEUED', {}, { sent: {} }), read('RUNNING', { intent: 'made up' })],
    },
    { title: 'a read that failed', shows: 'nothing', records: [created(), read('', {}, { status: 500 })] },
  ],
  catches: [
    {
      title: 'changed on read',
      kind: 'differs-from-sent',
      pointer: '/intent',
      records: [created(), read('RUNNING', { intent: 'Mark-1' })],
    },
    {
      title: 'changed later',
      kind: 'differs-from-sent',
      named: ['x1', 'x3'],
      records: [created(), read(), read('SUCCESS', { intent: '' })],
    },
    { title: 'null', kind: 'differs-from-sent', records: [created(), read('RUNNING', { intent: null })] },
    { title: 'missing', kind: 'not-given-back', records: [created(), read('RUNNING', {}, { json: { runId: 'r1' } })] },
    {
      title: 'changed in the list',
      kind: 'differs-from-sent',
      records: [created(), read(), listed('list-1/page-1', [{ runId: 'r1', intent: 'other' }])],
    },
  ],
});
