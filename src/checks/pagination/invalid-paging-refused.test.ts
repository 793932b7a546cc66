import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, promising, refused } from '../testing/page-sketches.ts';
import { listed, runs } from '../testing/run-sketches.ts';
import { invalidPagingRefused } from './invalid-paging-refused.ts';

const first = listed('first', runs('a'));

checkLaws(
  invalidPagingRefused,
  {
    letsPass: [
      { title: 'refusals', records: [first, refused('place-below'), refused('size-word', 422)] },
      { title: 'a size of zero', shows: 'nothing', records: [first, listed('size-zero', runs('a'))] },
      { title: 'a list that is refused anyway', shows: 'nothing', records: [refused('first'), refused('place-below')] },
    ],
    catches: [
      {
        title: 'the first page for page 0',
        kind: 'place-below-taken',
        named: ['x2', 'x1'],
        records: [first, listed('place-below', runs('a'))],
      },
      { title: 'a word for a size', kind: 'size-word-taken', records: [first, listed('size-word', runs('a'))] },
    ],
  },
  pagedBy(promising('invalid-refused')),
);
