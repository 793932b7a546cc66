import { expect, it } from 'vitest';
import { approvals, approve } from '../testing/approvals-contract.ts';
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

it('is wrong about a thing that was made to wait and ended without waiting, unless somebody acted', () => {
  const contract = approvals();
  const asked = ['state-is-shown:run.PAUSED'];
  const outcomes = (...records: readonly ReturnType<typeof read>[]) =>
    judged(
      stateIsShown,
      tell({
        records: [created(), ...records],
        case: {
          kind: 'scenario',
          scenario: 'act-while-waiting',
          requirements: asked,
          arguments: { action: 'approveRun' },
        },
      }),
      contract,
    ).map((one) => (one.outcome === 'failed' ? one.evidence.kind : one.outcome));
  expect(outcomes(read('RUNNING'), read('SUCCESS'))).toEqual(['never-waited']);
  expect(outcomes(read('RUNNING'))).toEqual([]);
  expect(outcomes(read('PAUSED'), read('SUCCESS'))).toEqual(['passed']);
  expect(outcomes(read('RUNNING'), approve('act'), read('SUCCESS'))).toEqual([]);
});

it('says nothing where no state could be read', () => {
  expect(told('make-many-at-once', [created('', {}, { status: 500 })])).toEqual([]);
});

it('names the line to add: the word of the action that needs the state, or of what can be cancelled', () => {
  const contract = approvals();
  const asked = stateIsShown.requirements(contract).map(({ id }) => id);
  const story = tell({
    records: [created(), read('SUCCESS')],
    case: { kind: 'scenario', scenario: 'make-many-at-once', requirements: asked },
  });
  const remedies = Object.fromEntries(
    judged(stateIsShown, story, contract).flatMap((one) =>
      one.outcome === 'inconclusive' ? [[one.requirement.split('.')[1], one.remedy]] : [],
    ),
  );
  expect(remedies['PAUSED']).toMatch(
    /^add scenarios\.waits: \{…\} to the target file: members of \w+ that make a run which becomes PAUSED$/,
  );
  expect(remedies['CANCELED']).toMatch(/^add scenarios\.runs-long: /);
  expect(remedies['FAILED']).toMatch(/^add scenarios\.fails: /);
});
