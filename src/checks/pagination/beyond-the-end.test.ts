import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, promising, refused } from '../testing/page-sketches.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { beyondTheEnd } from './beyond-the-end.ts';

const own = [created('QUEUED', { runId: 'a' }, { step: 'populate' }), listed('first', runs('a'))];
const empty = listed('place-beyond', [], { 'query.page': 900 });
const shown = listed('place-beyond', runs('a'), { 'query.page': 900 });

checkLaws(beyondTheEnd, {
  letsPass: [
    { title: 'an empty page', records: [...own, empty] },
    { title: 'a refusal', records: [...own, refused('place-beyond', 404)] },
    {
      title: 'a promised refusal',
      contract: pagedBy(promising('beyond-is-refused')),
      records: [...own, refused('place-beyond')],
    },
    { title: 'a long list of strangers', shows: 'nothing', records: [...own, listed('place-beyond', runs('z'))] },
    {
      title: 'a list of strangers that is longer still',
      shows: 'nothing',
      records: [...own, listed('place-beyond', runs('z')), listed('place-further', runs('y'))],
    },
  ],
  catches: [
    {
      title: 'the same strangers at two places',
      kind: 'items-behind-the-end',
      named: ['x3', 'x4'],
      records: [
        ...own,
        listed('place-beyond', runs('y', 'z'), { 'query.page': 900 }),
        listed('place-further', runs('z'), { 'query.page': 1800 }),
      ],
    },
    { title: 'a page again', kind: 'items-behind-the-end', named: ['x3'], records: [...own, shown] },
    {
      title: 'an empty page for a promised refusal',
      kind: 'other-answer-behind-the-end',
      contract: pagedBy(promising('beyond-is-refused')),
      records: [...own, empty],
    },
    {
      title: 'a refusal for a promised empty page',
      kind: 'other-answer-behind-the-end',
      contract: pagedBy(promising('beyond-is-empty')),
      records: [...own, refused('place-beyond', 404)],
    },
  ],
});
