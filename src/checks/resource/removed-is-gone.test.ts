import { checkLaws } from '../testing/check.laws.ts';
import { keptContract, onRun, seen } from '../testing/kept-contract.ts';
import { created, listed } from '../testing/run-sketches.ts';
import { removedIsGone } from './removed-is-gone.ts';

const remove = (status = 204) => onRun('remove', 'deleteRun', { status });
const gone = seen('read-removed', {}, 404);
const list = (attempt: number, ...items: object[]) =>
  listed(
    `list-removed-${attempt}/page-1`,
    items.map((item) => ({ ...item })),
    {},
    { parameters: {} },
  );

checkLaws(
  removedIsGone,
  {
    letsPass: [
      { title: 'a thing that is not found', records: [created(), seen('read'), remove(), gone] },
      { title: 'a thing that is gone', records: [created(), seen('read'), remove(), seen('read-removed', {}, 410)] },
      {
        title: 'a thing that is marked as removed',
        shows: 'nothing',
        records: [created(), seen('read'), remove(), seen('read-removed', { deletedAt: 'now' })],
      },
      {
        title: 'a refused removal',
        shows: 'nothing',
        records: [created(), seen('read'), remove(409), seen('read-removed')],
      },
      {
        title: 'a removal that takes its time',
        records: [created(), seen('read'), remove(202), seen('read-removed'), seen('read-removed-again', {}, 404)],
      },
      {
        title: 'a list that lags once',
        records: [created(), seen('read'), remove(), gone, list(1, { runId: 'r1', status: 'QUEUED' }), list(2)],
      },
    ],
    catches: [
      {
        title: 'a thing that is read as before',
        kind: 'still-readable',
        named: ['x3', 'x4'],
        records: [created(), seen('read'), remove(), seen('read-removed')],
      },
      {
        title: 'a thing that stays in its list',
        kind: 'still-listed',
        records: [created(), seen('read'), remove(), gone, list(1, { runId: 'r1', status: 'QUEUED' })],
      },
    ],
  },
  keptContract,
);
