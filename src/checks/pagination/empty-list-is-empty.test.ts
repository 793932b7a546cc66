import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, refused } from '../testing/page-sketches.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { emptyListIsEmpty } from './empty-list-is-empty.ts';

const own = [created('QUEUED', { runId: 'a' }, { step: 'populate' }), listed('first', runs('a'))];
const nobody = { 'query.userId': 'nobody' };

checkLaws(emptyListIsEmpty, {
  letsPass: [
    { title: 'an empty list', records: [...own, listed('empty', [], nobody)] },
    { title: 'a refusal', shows: 'nothing', records: [...own, refused('empty', 404, nobody)] },
    {
      title: 'a list that nobody has to himself',
      shows: 'nothing',
      contract: { ...pagedBy({}), pagination: pagedBy({}).pagination.map(({ isolation: _, ...shared }) => shared) },
      records: [...own, listed('empty', runs('z'))],
    },
  ],
  catches: [
    {
      title: 'things of others',
      kind: 'items-from-elsewhere',
      named: ['x3', 'x2'],
      records: [...own, listed('empty', runs('z'), nobody)],
    },
    { title: 'null', kind: 'empty-list-is-no-list', records: [...own, { ...listed('empty', [], nobody), json: null }] },
  ],
});
