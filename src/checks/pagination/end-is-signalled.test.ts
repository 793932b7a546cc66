import { checkLaws } from '../testing/check.laws.ts';
import { pagedBy, tokenPage, tokenPages } from '../testing/page-sketches.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { endIsSignalled } from './end-is-signalled.ts';

const population = [created('QUEUED', { runId: 'a' }, { step: 'populate' })];
const last = (next: string | null | undefined) => [...population, tokenPage('walk-1/page-1', runs('a'), next)];
const absent = pagedBy({ ...tokenPages, end: 'absent-token' });
const header = pagedBy({ style: 'link', end: 'absent-token', link: { from: 'header', provenance: place() } });

checkLaws(
  endIsSignalled,
  {
    letsPass: [
      { title: 'null where null is stated', records: last(null) },
      { title: 'none where none is stated', contract: absent, records: last(undefined) },
      { title: 'no link', contract: header, records: [...population, listed('walk-1/page-1', runs('a'))] },
      { title: 'a page that is not the last', shows: 'nothing', records: last('t1') },
    ],
    catches: [
      { title: 'none for null', kind: 'wrong-sign', named: ['x2'], records: last(undefined) },
      { title: 'an empty text for null', kind: 'wrong-sign', records: last('') },
      { title: 'null for none', kind: 'wrong-sign', contract: absent, records: last(null) },
    ],
  },
  pagedBy(tokenPages),
);
