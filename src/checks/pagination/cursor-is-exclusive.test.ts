import { checkLaws } from '../testing/check.laws.ts';
import { cursorPages, pagedBy } from '../testing/page-sketches.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { cursorIsExclusive } from './cursor-is-exclusive.ts';

const own = ['a', 'b', 'c'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const first = listed('walk-2/page-1', runs('c', 'b'), { 'query.pageSize': 2 });
const second = (...ids: readonly string[]) =>
  listed('walk-2/page-2', runs(...ids), { 'query.pageSize': 2, 'query.page': 'b' });

checkLaws(
  cursorIsExclusive,
  {
    letsPass: [
      { title: 'what comes behind', records: [...own, first, second('a')] },
      { title: 'one page', shows: 'nothing', records: [...own, first] },
    ],
    catches: [
      {
        title: "the cursor's own item",
        kind: 'cursor-item-shown-again',
        named: ['x4', 'x5'],
        records: [...own, first, second('b', 'a')],
      },
    ],
  },
  pagedBy(cursorPages),
);
