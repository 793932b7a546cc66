import { expect, it } from 'vitest';
import { checkLaws, judged } from '../testing/check.laws.ts';
import { livelyContract, moment } from '../testing/lively-contract.ts';
import { created, read } from '../testing/run-sketches.ts';
import { tell } from '../testing/story-builder.ts';
import { durationsAgree } from './durations-agree.ts';

const ended = { createdAt: moment(0), endedAt: moment(100) };

checkLaws(
  durationsAgree,
  {
    letsPass: [
      { title: 'as long as the moments say', records: [created(), read('SUCCESS', { ...ended, took: 100 })] },
      { title: 'shorter, since it waited first', records: [created(), read('SUCCESS', { ...ended, took: 20 })] },
      { title: 'rounded up', records: [created(), read('SUCCESS', { ...ended, took: 103 })] },
      { title: 'zero', records: [created(), read('SUCCESS', { ...ended, took: 0 })] },
      { title: 'without moments', records: [created(), read('RUNNING', { took: 7 })] },
      { title: 'null', shows: 'nothing', records: [created(), read('RUNNING', { took: null })] },
    ],
    catches: [
      {
        title: 'negative',
        kind: 'negative-duration',
        pointer: '/took',
        named: ['x2'],
        records: [created(), read('SUCCESS', { ...ended, took: -1 })],
      },
      {
        title: 'longer than there was time',
        kind: 'duration-too-long',
        records: [created(), read('SUCCESS', { ...ended, took: 200 })],
      },
    ],
  },
  livelyContract,
);

it('says once, in the story that plays all words, that nothing shows the duration', () => {
  const requirements = durationsAgree.requirements(livelyContract).map(({ id }) => id);
  const said = (scenario: string) => {
    const story = tell({ contract: livelyContract, case: { scenario }, records: [created(), read('SUCCESS', ended)] });
    return judged(durationsAgree, { ...story, case: { ...story.case, requirements } }, livelyContract);
  };
  expect(said('make-many-at-once')).toMatchObject([
    { outcome: 'inconclusive', reason: 'no answer about a run that was read showed took as a number' },
  ]);
  expect(said('follow-to-the-end')).toEqual([]);
});
