import { expect, it } from 'vitest';
import { checkLaws, judged } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { runsContract } from '../testing/runs-contract.ts';
import { tell } from '../testing/story-builder.ts';
import { startsInInitialState } from './starts-in-initial-state.ts';

checkLaws(startsInInitialState, {
  letsPass: [
    { title: 'the initial state', records: [created('QUEUED')] },
    {
      title: 'no state in the answer',
      shows: 'nothing',
      records: [created('', {}, { json: { runId: 'r1' } }), read('PAUSED')],
    },
    { title: 'a refused creation', shows: 'nothing', records: [created('FAILED', {}, { status: 500 })] },
  ],
  catches: [
    { title: 'a state that takes an action', kind: 'not-initial', pointer: '/status', records: [created('CANCELED')] },
    { title: 'a state that waits', kind: 'not-initial', records: [created('PAUSED')] },
    { title: 'a state further on, as a note', kind: 'moved-on-already', named: ['x1'], records: [created('RUNNING')] },
  ],
});

it('only notes that a quick target has moved on', () => {
  const story = tell({
    records: [created('SUCCESS')],
    case: { requirements: startsInInitialState.requirements(runsContract).map(({ id }) => id) },
  });
  const [must, info] = startsInInitialState.requirements(runsContract);
  expect([must?.level, info?.level]).toEqual(['MUST', 'INFO']);
  expect(
    judged(startsInInitialState, story, runsContract).map(({ requirement, outcome }) => [requirement, outcome]),
  ).toEqual([
    [must?.id, 'passed'],
    [info?.id, 'failed'],
  ]);
});

it('asks nothing of an answer that documents describe without the state', () => {
  const schema = { type: 'object', properties: { runId: { type: 'string' } } };
  expect(
    startsInInitialState.requirements({ ...runsContract, schemas: { ...runsContract.schemas, Run: schema } }),
  ).toEqual([]);
});
