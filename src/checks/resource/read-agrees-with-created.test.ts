import { checkLaws } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { readAgreesWithCreated } from './read-agrees-with-created.ts';

checkLaws(readAgreesWithCreated, {
  letsPass: [
    { title: 'kept', records: [created(), read(), read('SUCCESS')] },
    {
      title: 'members in another order',
      records: [created('QUEUED', { planId: { a: 1, b: [2] } }), read('RUNNING', { planId: { b: [2], a: 1 } })],
    },
    {
      title: "not in create's answer",
      shows: 'nothing',
      records: [created('QUEUED', {}, { json: { runId: 'r1' } }), read()],
    },
    {
      title: 'not in the read',
      shows: 'nothing',
      records: [created(), read('RUNNING', {}, { json: { runId: 'r1' } })],
    },
  ],
  catches: [
    {
      title: 'changed',
      kind: 'differs-from-created',
      pointer: '/planId',
      records: [created(), read(), read('SUCCESS', { planId: 'p2' })],
    },
    {
      title: 'nulled',
      kind: 'differs-from-created',
      named: ['x1', 'x2'],
      records: [created(), read('RUNNING', { planId: null })],
    },
  ],
});
