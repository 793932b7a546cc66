import { checkLaws } from '../testing/check.laws.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { orderIsOneOrder } from './order-is-one-order.ts';

const population = ['a', 'b', 'c'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const all = listed('walk-default/page-1', runs('c', 'b', 'a'));
const small = (...pages: readonly string[]) =>
  pages.map((id, i) => listed(`walk-1/page-${i + 1}`, runs(id), { 'query.pageSize': 1, 'query.page': i + 1 }));

checkLaws(orderIsOneOrder, {
  letsPass: [
    { title: 'one order', records: [...population, all, ...small('c', 'b', 'a')] },
    { title: 'a walk that lost something', records: [...population, all, ...small('c', 'a')] },
    { title: 'one walk', shows: 'nothing', records: [...population, all] },
    {
      title: 'a walk that repeats something',
      shows: 'nothing',
      records: [...population, all, ...small('a', 'b', 'a')],
    },
    {
      title: 'a list that others change',
      shows: 'nothing',
      records: [
        ...population,
        listed('walk-default/page-1', runs('c', 'b'), {}, { parameters: {} }),
        listed('walk-1/page-1', runs('b', 'c'), {}, { parameters: {} }),
        listed('walk-control/page-1', runs('d', 'c', 'b'), {}, { parameters: {} }),
      ],
    },
  ],
  catches: [
    {
      title: 'another order for small pages',
      kind: 'order-differs',
      named: ['x5', 'x6', 'x7', 'x4'],
      records: [...population, all, ...small('a', 'b', 'c')],
    },
  ],
});
