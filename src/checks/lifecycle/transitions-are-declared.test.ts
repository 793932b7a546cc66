import { checkLaws } from '../testing/check.laws.ts';
import { created, event, listed, read, streamed } from '../testing/run-sketches.ts';
import { runLifecycle, runsContract } from '../testing/runs-contract.ts';
import { transitionsAreDeclared } from './transitions-are-declared.ts';

const open = { ...runsContract, lifecycles: [{ ...runLifecycle, unknownStates: 'open' as const }] };
const silent = {
  ...runsContract,
  lifecycles: [
    {
      ...runLifecycle,
      transitions: runLifecycle.transitions.filter(({ from, to }) => from !== 'PAUSED' && to !== 'FAILED'),
    },
  ],
};

checkLaws(transitionsAreDeclared, {
  letsPass: [
    { title: 'every step', records: [created('QUEUED'), read('RUNNING'), read('SUCCESS')] },
    { title: 'steps missed between two looks', records: [created('QUEUED'), read('SUCCESS')] },
    {
      title: 'a round through a waiting state',
      records: [created('QUEUED'), read('RUNNING'), read('PAUSED'), read('RUNNING'), read('FAILED')],
    },
    {
      title: 'answers that crossed',
      records: [created('QUEUED'), read('RUNNING', {}, { at: [20, 60] }), read('QUEUED', {}, { at: [30, 50] })],
    },
    {
      title: 'a read that touches an earlier one',
      records: [created('QUEUED'), read('RUNNING', {}, { at: [20, 30] }), read('QUEUED', {}, { at: [30, 40] })],
    },
    {
      title: 'an event that arrived late',
      records: [
        created('QUEUED'),
        read('RUNNING', {}, { at: [20, 25] }),
        streamed([event(1, 'status', 'QUEUED', {}, { at: 90 })], { at: [15, 100] }),
      ],
    },
    {
      title: 'a list that lags',
      records: [
        created('QUEUED'),
        read('RUNNING'),
        read('SUCCESS'),
        listed('list-1/page-1', [{ runId: 'r1', status: 'QUEUED' }]),
      ],
    },
    {
      title: 'two runs of one story',
      records: [
        created('QUEUED'),
        read('RUNNING'),
        created('QUEUED', { runId: 'r2' }),
        read('QUEUED', { runId: 'r2' }, { parameters: { 'path.runId': 'r2' } }),
      ],
    },
    {
      title: 'an undeclared state, where the list is open',
      contract: open,
      records: [created('QUEUED'), read('PAUSED'), read('PREPARING'), read('QUEUED')],
    },
    { title: 'a state that is only inferred', records: [created('QUEUED'), read('RUNNING'), read('PARTIAL')] },
    {
      title: 'a way out that no document tells',
      contract: silent,
      records: [created('QUEUED'), read('PAUSED'), read('QUEUED')],
    },
    { title: 'a way in that no document tells', contract: silent, records: [created('QUEUED'), read('FAILED')] },
    { title: 'one state all the time', shows: 'nothing', records: [created('QUEUED'), read('QUEUED')] },
    { title: 'a final state that is left', shows: 'nothing', records: [read('SUCCESS'), read('RUNNING')] },
  ],
  catches: [
    {
      title: 'back to the queue',
      kind: 'undeclared-transition',
      named: ['x2', 'x3'],
      records: [created('QUEUED'), read('RUNNING'), read('QUEUED')],
    },
    {
      title: 'back to the queue later on',
      kind: 'undeclared-transition',
      records: [created('QUEUED'), read('RUNNING'), read('PAUSED'), read('QUEUED')],
    },
    {
      title: "create's answer ahead of the run",
      kind: 'undeclared-transition',
      records: [created('RUNNING'), read('QUEUED')],
    },
    {
      title: 'events in the wrong order',
      kind: 'undeclared-transition',
      named: ['s2'],
      records: [created('QUEUED'), streamed([event(1, 'start', 'RUNNING'), event(2, 'status', 'QUEUED')])],
    },
    {
      title: 'a read behind an event',
      kind: 'undeclared-transition',
      named: ['s2', 'x3'],
      records: [created('QUEUED'), streamed([event(1, 'start', 'RUNNING')]), read('QUEUED')],
    },
    {
      title: 'an undeclared state',
      kind: 'undeclared-state',
      pointer: '/status',
      records: [created('QUEUED'), read('PREPARING')],
    },
  ],
});
