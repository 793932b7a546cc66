import { expect, it } from 'vitest';
import { judged } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { runsContract } from '../testing/runs-contract.ts';
import { tell } from '../testing/story-builder.ts';
import { stateIsShown } from './state-is-shown.ts';

const requirements = stateIsShown.requirements(runsContract);
const told = (scenario: string, records: readonly ReturnType<typeof read>[]) =>
  judged(
    stateIsShown,
    tell({ records, case: { kind: 'scenario', scenario, requirements: requirements.map(({ id }) => id) } }),
    runsContract,
  ).map(({ requirement, outcome }) => `${requirement.split('.')[1]} ${outcome}`);

it('asks for every state that documents name, and never as more than an INFO', () => {
  expect(requirements.map(({ id }) => id.split('.')[1])).toEqual([
    'QUEUED',
    'RUNNING',
    'PAUSED',
    'SUCCESS',
    'FAILED',
    'CANCELED',
  ]);
  expect(requirements.every(({ level }) => level === 'INFO')).toBe(true);
});

it('is witnessed by a sight', () => {
  expect(told('follow-to-the-end', [created(), read('SUCCESS')])).toEqual(['QUEUED passed', 'SUCCESS passed']);
});

it('names what the story that tries everything did not see, and what to add', () => {
  expect(told('make-many-at-once', [created(), read('SUCCESS')])).toEqual([
    'QUEUED passed',
    'RUNNING inconclusive',
    'PAUSED inconclusive',
    'SUCCESS passed',
    'FAILED inconclusive',
    'CANCELED inconclusive',
  ]);
});

it('says nothing where no state could be read', () => {
  expect(told('make-many-at-once', [created('', {}, { status: 500 })])).toEqual([]);
});
