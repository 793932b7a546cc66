import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { createdIsListed } from './created-is-listed.ts';

const full = runs('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');

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
    { title: 'no list', shows: 'nothing', records: [created()] },
  ],
  catches: [
    { title: 'an empty list', kind: 'not-listed', records: [created(), listed('list-1/page-1', [])] },
    {
      title: 'a short list of others',
      kind: 'not-listed',
      named: ['x1', 'x2'],
      records: [created(), listed('list-1/page-1', runs('a'))],
    },
  ],
});
