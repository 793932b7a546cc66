import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy } from '../testing/page-sketches.ts';
import { created, listed } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { orderAsStated } from './order-as-stated.ts';

const contract = pagedBy({ order: { by: 'at', direction: 'descending', provenance: place() } });
const population = ['a', 'b', 'c'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const page = (k: number, ...times: readonly (string | number)[]) =>
  listed(
    `walk-2/page-${k}`,
    times.map((at, i) => ({ runId: ['a', 'b', 'c'][k * 2 - 2 + i] ?? '', status: 'SUCCESS', at })),
    { 'query.page': k, 'query.pageSize': 2 },
  );

checkLaws(
  orderAsStated,
  {
    letsPass: [
      { title: 'newest first', records: [...population, page(1, 9, 8), page(2, 7)] },
      {
        title: 'the same instant in two zones',
        records: [
          ...population,
          page(1, '2026-01-01T10:00:00Z', '2026-01-01T11:00:00+01:00'),
          page(2, '2026-01-01T09:00:00Z'),
        ],
      },
      { title: 'ties', shows: 'nothing', records: [...population, page(1, 9, 9), page(2, 9)] },
      { title: 'words that no one order is sure of', shows: 'nothing', records: [...population, page(1, 'a', 'É')] },
    ],
    catches: [
      { title: 'inside a page', kind: 'out-of-order', named: ['x4'], records: [...population, page(1, 8, 9)] },
      {
        title: 'across pages',
        kind: 'out-of-order',
        named: ['x4', 'x5'],
        records: [...population, page(1, 9, 7), page(2, 8)],
      },
    ],
  },
  contract,
);
