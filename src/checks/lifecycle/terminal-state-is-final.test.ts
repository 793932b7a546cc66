import { checkLaws } from '../testing/check.laws.ts';
import { created, event, listed, read, streamed } from '../testing/run-sketches.ts';
import { terminalStateIsFinal } from './terminal-state-is-final.ts';

checkLaws(terminalStateIsFinal, {
  letsPass: [
    { title: 'ended and still so', records: [created(), read('RUNNING'), read('SUCCESS'), read('SUCCESS')] },
    {
      title: 'answers that crossed',
      shows: 'nothing',
      records: [created(), read('SUCCESS', {}, { at: [20, 60] }), read('RUNNING', {}, { at: [30, 50] })],
    },
    {
      title: 'an inferred final state that is left',
      shows: 'nothing',
      records: [created(), read('PARTIAL'), read('RUNNING')],
    },
    {
      title: 'an event that arrived after the end',
      records: [
        created(),
        read('SUCCESS'),
        read('SUCCESS'),
        streamed([event(1, 'start', 'RUNNING', {}, { at: 90 })], { at: [15, 100] }),
      ],
    },
    {
      title: 'what comes behind a closing event',
      shows: 'nothing',
      records: [created(), streamed([event(1, 'end', 'SUCCESS'), event(2, 'step', 'RUNNING')])],
    },
    {
      title: 'a closing event that the read contradicts',
      shows: 'nothing',
      records: [created(), streamed([event(1, 'end', 'SUCCESS')]), read('FAILED')],
    },
    { title: 'seen ended once', shows: 'nothing', records: [created(), read('SUCCESS')] },
    {
      title: 'ended in an earlier story, and still so',
      earlier: [created(), read('SUCCESS')],
      records: [read('SUCCESS', {}, { step: 'look-again' })],
    },
    {
      title: 'what an earlier story shows by itself',
      shows: 'nothing',
      earlier: [created(), read('SUCCESS'), read('RUNNING')],
      records: [read('QUEUED', {}, { step: 'look-again', parameters: { 'path.runId': 'r2' }, json: { runId: 'r2' } })],
    },
    {
      title: 'not ended in an earlier story',
      shows: 'nothing',
      earlier: [created(), read('RUNNING')],
      records: [read('SUCCESS', {}, { step: 'look-again' })],
    },
  ],
  catches: [
    {
      title: 'back to work',
      kind: 'final-state-left',
      named: ['x2', 'x3'],
      records: [created(), read('SUCCESS'), read('RUNNING')],
    },
    {
      title: 'back to work when it is looked at again',
      kind: 'final-state-left',
      named: ['ex2', 'x1'],
      earlier: [created(), read('SUCCESS')],
      records: [read('RUNNING', {}, { step: 'look-again' })],
    },
    {
      title: 'another end when it is looked at again',
      kind: 'final-state-left',
      named: ['ex2', 'x1'],
      earlier: [created(), read('SUCCESS')],
      records: [read('CANCELED', {}, { step: 'look-again' })],
    },
    {
      title: 'another end',
      kind: 'final-state-left',
      records: [created(), read('SUCCESS'), read('SUCCESS'), read('FAILED')],
    },
    {
      title: 'two ends at once',
      kind: 'two-final-states',
      named: ['x2', 'x3'],
      records: [created(), read('SUCCESS', {}, { at: [20, 60] }), read('FAILED', {}, { at: [30, 50] })],
    },
    {
      title: 'another end in the list',
      kind: 'two-final-states',
      named: ['x2', 'x3'],
      records: [created(), read('SUCCESS'), listed('list-1/page-1', [{ runId: 'r1', status: 'FAILED' }])],
    },
    {
      title: 'an end in the list, and then none',
      kind: 'final-state-left',
      records: [created(), listed('list-1/page-1', [{ runId: 'r1', status: 'FAILED' }]), read('RUNNING')],
    },
    {
      title: 'an end in the answer to create',
      kind: 'final-state-left',
      records: [created('SUCCESS'), read('QUEUED')],
    },
    {
      title: 'in the middle of a stream',
      kind: 'final-state-left',
      named: ['s2'],
      records: [created(), streamed([event(1, 'status', 'FAILED'), event(2, 'step', 'RUNNING')])],
    },
    {
      title: 'an event that does not close, then a read',
      kind: 'final-state-left',
      named: ['s2', 'x3'],
      records: [created(), streamed([event(1, 'status', 'FAILED')]), read('RUNNING')],
    },
  ],
});
