import { checkLaws } from '../testing/check.laws.ts';
import { livelyContract, moment } from '../testing/lively-contract.ts';
import { created, listed, read } from '../testing/run-sketches.ts';
import { immutableMembersStay } from './immutable-members-stay.ts';

const at = { createdAt: moment(0) };

checkLaws(
  immutableMembersStay,
  {
    letsPass: [
      { title: 'the same all the time', records: [created('QUEUED', at), read('RUNNING', at), read('SUCCESS', at)] },
      { title: 'left out of one window', records: [created('QUEUED'), read('RUNNING', at), read('SUCCESS', at)] },
      {
        title: 'written less finely in the list',
        records: [
          created('QUEUED', { createdAt: '2026-01-01T12:00:00.250Z' }),
          listed('list-1/page-1', [{ runId: 'r1', status: 'QUEUED', createdAt: '2026-01-01T12:00:00Z' }]),
        ],
      },
      { title: 'seen once', shows: 'nothing', records: [created('QUEUED', {}, { json: { runId: 'r1' } })] },
      {
        title: 'of another thing',
        records: [
          created('QUEUED', at),
          created('QUEUED', { runId: 'r2', createdAt: moment(9) }),
          read('RUNNING', { runId: 'r2', createdAt: moment(9) }, { parameters: { 'path.runId': 'r2' } }),
        ],
      },
    ],
    catches: [
      {
        title: 'moved between two reads',
        kind: 'immutable-member-changed',
        pointer: '/createdAt',
        named: ['x2', 'x3'],
        records: [created(), read('RUNNING', at), read('RUNNING', { createdAt: moment(1) })],
      },
      {
        title: 'another one in the list',
        kind: 'immutable-member-changed',
        named: ['x1', 'x2'],
        records: [
          created('QUEUED', at),
          listed('list-1/page-1', [{ runId: 'r1', status: 'QUEUED', createdAt: moment(-5000) }]),
        ],
      },
      {
        title: 'nulled',
        kind: 'immutable-member-changed',
        records: [created('QUEUED', at), read('RUNNING', { createdAt: null })],
      },
    ],
  },
  livelyContract,
);
