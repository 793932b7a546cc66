import { checkLaws } from '../testing/check.laws.ts';
import { refused } from '../testing/page-sketches.ts';
import { listed, runs } from '../testing/run-sketches.ts';
import { pagingNeverCrashes } from './paging-never-crashes.ts';

checkLaws(pagingNeverCrashes, {
  letsPass: [
    { title: 'refusals and pages', records: [refused('size-word'), listed('place-below', runs('a'))] },
    { title: 'a server that is busy', shows: 'nothing', records: [refused('size-word', 503)] },
    { title: 'a sensible page', shows: 'nothing', records: [listed('first', runs('a'))] },
  ],
  catches: [
    {
      title: 'a crash over a size',
      kind: 'size-negative-crashes',
      named: ['x1'],
      records: [refused('size-negative', 500)],
    },
    { title: 'a crash over a token', kind: 'token-tampered-crashes', records: [refused('token-tampered', 502)] },
  ],
});
