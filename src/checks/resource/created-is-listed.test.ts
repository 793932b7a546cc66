import { checkLaws } from '../testing/check.laws.ts';
import { folderContract as contract, listedInFolder, madeInFolder } from '../testing/folder-contract.ts';
import { cancelled, created, listed, runs } from '../testing/run-sketches.ts';
import { createdIsListed } from './created-is-listed.ts';

const besides = madeInFolder();
const full = runs('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');

const stopping = { kind: 'scenario', scenario: 'end-while-walking' } as const;
/** One is stopped between two walks, and another one is not. */
const stopped = (...shown: readonly string[]) => ({
  case: stopping,
  records: [
    created(),
    created('QUEUED', { runId: 'r2' }),
    listed('ended/page-1', runs('r1')),
    cancelled(200, { step: 'end' }),
    listed('stopped-1/page-1', runs(...shown)),
  ],
});

checkLaws(createdIsListed, {
  letsPass: [
    { title: 'on the first page', records: [created(), listed('list-1/page-1', runs('r1'))] },
    {
      title: 'on the second page',
      records: [created(), listed('list-1/page-1', full), listed('list-1/page-2', runs('r1'), { 'query.page': 2 })],
    },
    {
      title: 'a list that lags',
      records: [created(), listed('list-1/page-1', []), listed('list-2/page-1', runs('r1'))],
    },
    { title: 'a list too long to walk', shows: 'nothing', records: [created(), listed('list-1/page-1', full)] },
    {
      title: 'a list that cannot be read',
      shows: 'nothing',
      records: [created(), listed('list-1/page-1', [], {}, { status: 500 })],
    },
    { title: 'what was stopped', ...stopped('r1', 'r2') },
    { title: 'a list that loses more than what was stopped', shows: 'nothing', ...stopped('r3') },
    {
      title: 'a look by its state that does not show it, beside one at all',
      records: [created(), listed('settled-1/page-1', runs('r1')), listed('settled-as-FAILED-1/page-1', [])],
    },
    { title: 'no list', shows: 'nothing', records: [created()] },
    { title: 'in the list of its folder', contract, records: [...besides, listedInFolder('list-1/page-1', { r1: 5 })] },
    {
      title: 'newest first, and behind the end of the page',
      shows: 'nothing',
      contract,
      records: [...besides, listedInFolder('list-1/page-1', { a: 8, b: 7, c: 6 })],
    },
    {
      title: 'oldest first, and behind the end of the page',
      shows: 'nothing',
      contract,
      records: [...besides, listedInFolder('list-1/page-1', { a: 1, b: 2, c: 3 })],
    },
    {
      title: 'no order that can be seen',
      shows: 'nothing',
      contract,
      records: [...besides, listedInFolder('list-1/page-1', { a: 7, b: 2, c: 3 })],
    },
    {
      title: 'another folder than the one that is listed',
      shows: 'nothing',
      contract,
      records: [...madeInFolder('r1', 'f2'), listedInFolder('list-1/page-1', { a: 6, b: 4 })],
    },
  ],
  catches: [
    {
      title: 'left out in front of older ones',
      kind: 'not-listed',
      named: ['x1', 'x3'],
      contract,
      records: [...besides, listedInFolder('list-1/page-1', { a: 4, b: 3 })],
    },
    {
      title: 'left out between an older and a newer one, oldest first',
      kind: 'not-listed',
      contract,
      records: [...besides, listedInFolder('list-1/page-1', { a: 4, b: 6 })],
    },
    { title: 'what was stopped left out', kind: 'stopped-not-listed', named: ['x1', 'x5'], ...stopped('r2') },
    { title: 'an empty list', kind: 'not-listed', records: [created(), listed('list-1/page-1', [])] },
    {
      title: 'a short list of others',
      kind: 'not-listed',
      named: ['x1', 'x2'],
      records: [created(), listed('list-1/page-1', runs('a'))],
    },
  ],
});
