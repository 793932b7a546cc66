import { expect, it } from 'vitest';
import { checkLaws, judged } from '../testing/check.laws.ts';
import { cursorPages, pagedBy, refused } from '../testing/page-sketches.ts';
import { created, listed, runs } from '../testing/run-sketches.ts';
import { place } from '../testing/runs-contract.ts';
import { tell } from '../testing/story-builder.ts';
import { cursorHasEffect } from './cursor-has-effect.ts';

const unknown = pagedBy({
  style: 'cursor',
  cursor: { parameter: 'page', from: 'unknown', direction: 'backward', provenance: place() },
});
const own = ['a', 'b'].map((runId) => created('QUEUED', { runId }, { step: 'populate' }));
const first = listed('first', runs('b'));
const tried = (member: string, ...ids: readonly string[]) => listed(`cursor-by-${member}`, runs(...ids));

checkLaws(
  cursorHasEffect,
  {
    letsPass: [
      { title: 'a member that works', records: [...own, first, tried('runId', 'b'), tried('createdAt', 'a')] },
      {
        title: 'a stated cursor',
        contract: pagedBy(cursorPages),
        records: [...own, first, listed('second', runs('a'))],
      },
      { title: 'values that are refused', shows: 'nothing', records: [...own, first, refused('cursor-by-runId')] },
      { title: 'a list of one page', shows: 'nothing', records: [...own.slice(0, 1), first, tried('runId', 'b')] },
    ],
    catches: [
      {
        title: 'the first page for every value',
        kind: 'cursor-without-effect',
        named: ['x3', 'x4'],
        records: [...own, first, tried('runId', 'b'), tried('status', 'b')],
      },
      {
        title: 'the first page for the stated cursor',
        kind: 'cursor-without-effect',
        contract: pagedBy(cursorPages),
        records: [...own, first, listed('second', runs('b'))],
      },
    ],
  },
  unknown,
);

it('says what each value showed where none leads on', () => {
  const records = [
    ...own,
    listed('first', runs('b')),
    tried('runId'),
    tried('createdAt', 'b'),
    refused('cursor-by-intent'),
  ];
  const story = tell({ contract: unknown, records });
  const requirements = cursorHasEffect.requirements(unknown).map(({ id }) => id);
  expect(judged(cursorHasEffect, { ...story, case: { ...story.case, requirements } }, unknown)).toMatchObject([
    {
      outcome: 'inconclusive',
      reason: expect.stringMatching(
        /were sent runId \(an empty page\), createdAt \(1 of 1 items again\), intent \(4\d\d\)$/,
      ),
      remedy: expect.stringContaining("page=<last item's id>"),
    },
  ]);
});
