import { checkLaws } from '../testing/check.laws.ts';
import { cursorPages, pagedBy, promising, refused, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { cancelled, created, listed, runs } from '../testing/run-sketches.ts';
import { endingsKeepPages } from './endings-keep-pages.ts';

const population = ['a', 'b', 'c', 'd'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const first = tokenPage('ended/page-1', runs('d', 'c'), 't');
const ends = [cancelled(200, { step: 'end', parameters: { 'path.runId': 'c' } })];
const second = (...ids: readonly string[]) => tokenPage('ended/page-2', runs(...ids), null, { 'query.page': 't' });
const told = (...ids: readonly string[]) => [...population, first, ...ends, second(...ids)];
const numbered = [
  ...population,
  listed('ended/page-1', runs('d', 'c'), { 'query.pageSize': 2 }),
  ...ends,
  listed('ended/page-2', runs('a'), { 'query.pageSize': 2, 'query.page': 2 }),
];
const byItem = pagedBy(cursorPages);
const broken = [
  ...population,
  listed('ended/page-1', runs('d', 'c'), { 'query.pageSize': 2 }),
  ...ends,
  refused('ended/page-2', 400, { 'query.pageSize': 2, 'query.page': 'c' }),
];

checkLaws(
  endingsKeepPages,
  {
    letsPass: [
      { title: 'others once', records: told('b', 'a') },
      { title: 'what ended shown again: it may move', records: told('c', 'b', 'a') },
      {
        title: 'what ended moving still',
        records: told('b', 'a').toSpliced(
          -1,
          1,
          tokenPage(
            'ended/page-2',
            [
              { runId: 'b', status: 'SUCCESS' },
              { runId: 'c', status: 'RUNNING' },
              { runId: 'a', status: 'SUCCESS' },
            ],
            null,
            { 'query.page': 't' },
          ),
        ),
      },
      { title: 'numbered pages that move', shows: 'nothing', contract: pagedBy({}), records: numbered },
      { title: 'a cursor refused that promised nothing', shows: 'nothing', contract: byItem, records: broken },
      { title: 'nothing that ended', shows: 'nothing', records: [...population, first, second('a')] },
    ],
    catches: [
      { title: 'another thing twice', kind: 'other-item-repeated', named: ['x5', 'x7'], records: told('d', 'b', 'a') },
      { title: 'another thing lost', kind: 'other-item-lost', records: told('a') },
      {
        title: 'numbered pages that promise to stay',
        kind: 'other-item-lost',
        contract: pagedBy(promising('removals-keep-pages')),
        records: numbered,
      },
      {
        title: 'a cursor refused that promised to last',
        kind: 'place-lost',
        contract: pagedBy({ ...cursorPages, ...promising('removals-keep-pages') }),
        records: broken,
      },
    ],
  },
  pagedBy({ ...tokenPages, ...promising('removals-keep-pages') }),
);
