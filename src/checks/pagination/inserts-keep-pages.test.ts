import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, promising, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { insertsKeepPages } from './inserts-keep-pages.ts';

const population = ['a', 'b', 'c'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const inserted = created('QUEUED', { runId: 'd' }, { step: 'insert' });
const first = tokenPage('disturbed/page-1', runs('c', 'b'), 't');
const second = (...ids: readonly string[]) => tokenPage('disturbed/page-2', runs(...ids), null, { 'query.page': 't' });
const told = (...ids: readonly string[]) => [...population, first, inserted, second(...ids)];
const numbered = [
  ...population,
  listed('disturbed/page-1', runs('c', 'b'), { 'query.pageSize': 2 }),
  inserted,
  listed('disturbed/page-2', runs('b', 'a'), { 'query.pageSize': 2, 'query.page': 2 }),
  listed('disturbed/page-3', [], { 'query.pageSize': 2, 'query.page': 3 }),
];

checkLaws(
  insertsKeepPages,
  {
    letsPass: [
      { title: 'older things once', records: told('a') },
      { title: 'a new thing at the end', records: told('a', 'd') },
      { title: 'numbered pages that move', shows: 'nothing', contract: pagedBy({}), records: numbered },
      { title: 'one page', shows: 'nothing', records: [...population, first] },
    ],
    catches: [
      { title: 'an older thing twice', kind: 'older-item-repeated', named: ['x4', 'x6'], records: told('b', 'a') },
      { title: 'an older thing lost', kind: 'older-item-lost', records: told('d') },
      {
        title: 'numbered pages that promise to stay',
        kind: 'older-item-repeated',
        contract: pagedBy(promising('inserts-keep-pages')),
        records: numbered,
      },
    ],
  },
  pagedBy({ ...tokenPages, ...promising('inserts-keep-pages') }),
);
