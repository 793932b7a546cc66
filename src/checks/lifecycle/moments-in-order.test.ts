import { checkLaws } from '../testing/check.laws.ts';
import { livelyContract, moment } from '../testing/lively-contract.ts';
import { created, read } from '../testing/run-sketches.ts';
import { momentsInOrder } from './moments-in-order.ts';

checkLaws(
  momentsInOrder,
  {
    letsPass: [
      { title: 'later', records: [created(), read('SUCCESS', { createdAt: moment(0), endedAt: moment(9) })] },
      { title: 'the same', records: [created(), read('QUEUED', { createdAt: moment(0), updatedAt: moment(0) })] },
      {
        title: 'written less finely',
        records: [created(), read('SUCCESS', { createdAt: '2026-01-01T12:00:00.9Z', endedAt: '2026-01-01T12:00:00Z' })],
      },
      {
        title: 'in another zone',
        records: [
          created(),
          read('SUCCESS', { createdAt: '2026-01-01T12:00:00Z', endedAt: '2026-01-01T13:30:00+01:00' }),
        ],
      },
      {
        title: 'not ended',
        shows: 'nothing',
        records: [created(), read('RUNNING', { createdAt: moment(0), endedAt: null })],
      },
      {
        title: 'no moment',
        shows: 'nothing',
        records: [created(), read('RUNNING', { createdAt: moment(5), updatedAt: 1 })],
      },
    ],
    catches: [
      {
        title: 'ended before it began',
        kind: 'before-the-creation',
        pointer: '/endedAt',
        named: ['x2'],
        records: [created(), read('SUCCESS', { createdAt: moment(9), endedAt: moment(0) })],
      },
      {
        title: 'changed before it was made',
        kind: 'before-the-creation',
        pointer: '/updatedAt',
        records: [created('QUEUED', { createdAt: moment(9), updatedAt: moment(0) })],
      },
    ],
  },
  livelyContract,
);
