import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { shortPageIsLast } from './short-page-is-last.ts';

const population = ['a', 'b', 'c'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const page = (k: number, ...ids: string[]) =>
  listed(`walk-2/page-${k}`, runs(...ids), { 'query.pageSize': 2, 'query.page': k });

checkLaws(shortPageIsLast, {
  letsPass: [
    { title: 'a short last page', records: [...population, page(1, 'a', 'b'), page(2, 'c')] },
    { title: 'an empty page behind a short one', records: [...population, page(1, 'a', 'b'), page(2, 'c'), page(3)] },
    { title: 'one page', shows: 'nothing', records: [...population, page(1, 'a')] },
  ],
  catches: [
    {
      title: 'a short page before the last',
      kind: 'short-page-in-the-middle',
      named: ['x4', 'x5'],
      records: [...population, page(1, 'a'), page(2, 'b', 'c')],
    },
  ],
});
