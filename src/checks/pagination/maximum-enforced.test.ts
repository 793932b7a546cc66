import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, refused } from '../testing/page-sketches.ts';
import { listed, runs } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { maximumEnforced } from './maximum-enforced.ts';

const over = (what: 'reject' | 'clamp' | 'unstated') =>
  pagedBy({ size: { parameter: 'pageSize', max: 2, over: what, provenance: place() } });
const page = (...ids: readonly string[]) => listed('over/page-1', runs(...ids), { 'query.pageSize': 3 });

checkLaws(
  maximumEnforced,
  {
    letsPass: [
      { title: 'a promised refusal', records: [refused('size-over')] },
      { title: 'a promised cut', contract: over('clamp'), records: [page('a', 'b')] },
      { title: 'a refusal where documents do not say', contract: over('unstated'), records: [refused('over/page-1')] },
      { title: 'a list that is too short to tell', shows: 'nothing', contract: over('clamp'), records: [page('a')] },
    ],
    catches: [
      {
        title: 'a longer page',
        kind: 'more-than-the-maximum',
        named: ['x1'],
        contract: over('unstated'),
        records: [page('a', 'b', 'c')],
      },
      { title: 'a page for a promised refusal', kind: 'over-the-maximum-taken', records: [page('a')] },
      {
        title: 'a refusal for a promised cut',
        kind: 'over-the-maximum-refused',
        contract: over('clamp'),
        records: [refused('size-over')],
      },
    ],
  },
  over('reject'),
);
