import type { ResourceAction } from '../../model/index.ts';
import { approvals, approve } from '../testing/approvals-contract.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { cancelled, created, event, read, streamed } from '../testing/run-sketches.ts';
import { actionTakesEffect } from './action-takes-effect.ts';

const patient = { case: { kind: 'scenario', arguments: { completion: 100 } } } as const;
const leads: ResourceAction['leads'] = ['RUNNING', 'SUCCESS', 'FAILED', 'CANCELED'];

checkLaws(
  actionTakesEffect,
  {
    letsPass: [
      { title: 'going on at once', records: [created(), read('PAUSED'), approve('act'), read('RUNNING')] },
      { title: 'ended by the next look', records: [created(), read('PAUSED'), approve('act'), read('SUCCESS')] },
      {
        title: 'going on after a while',
        ...patient,
        records: [
          created(),
          read('PAUSED'),
          approve('act'),
          read('PAUSED'),
          read('PAUSED', {}, { at: [180, 185] }),
          read('RUNNING'),
        ],
      },
      {
        title: 'within patience',
        shows: 'nothing',
        ...patient,
        records: [created(), read('PAUSED'), approve('act'), read('PAUSED')],
      },
      {
        title: 'waiting, or again: nobody looked between',
        shows: 'nothing',
        ...patient,
        records: [created(), read('PAUSED'), approve('act'), read('PAUSED', {}, { at: [180, 185] })],
      },
      {
        title: 'refused',
        shows: 'nothing',
        ...patient,
        records: [created(), read('PAUSED'), approve('act', 409), read('PAUSED', {}, { at: [500, 505] })],
      },
      {
        title: 'not waiting',
        shows: 'nothing',
        records: [created(), read('RUNNING'), approve('act'), read('RUNNING')],
      },
      {
        title: 'a second time',
        shows: 'nothing',
        records: [created(), read('PAUSED'), approve('act-again'), read('RUNNING')],
      },
    ],
    catches: [
      {
        title: 'waiting for ever, and its stream tells of nothing else',
        kind: 'action-without-effect',
        named: ['x4', 'x5'],
        ...patient,
        records: [
          created(),
          streamed([event(1, 'start', 'RUNNING'), event(2, 'status', 'PAUSED')], { at: [2, 600], end: 'left' }),
          read('PAUSED', {}, { at: [310, 315] }),
          approve('act', 201, { at: [316, 318] }),
          read('PAUSED', {}, { at: [480, 485] }),
        ],
      },
    ],
  },
  approvals(leads),
);

/** Cancelling alone leads to the last state, and is not what the action does. */
const short: ResourceAction['leads'] = ['RUNNING', 'SUCCESS', 'FAILED'];

checkLaws(
  actionTakesEffect,
  {
    letsPass: [
      {
        title: 'cancelled, as was asked for',
        shows: 'nothing',
        records: [created(), read('PAUSED'), approve('act'), cancelled(), read('CANCELED')],
      },
    ],
    catches: [
      {
        title: 'cancelled, and nobody asked for it',
        kind: 'action-ends-it',
        named: ['x2', 'x3', 'x4'],
        records: [created(), read('PAUSED'), approve('act'), read('CANCELED')],
      },
    ],
  },
  approvals(short),
);
