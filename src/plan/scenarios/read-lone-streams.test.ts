import { expect, it } from 'vitest';
import { runsContract } from '../../checks/testing/runs-contract.ts';
import type { Actor, Contract, RequestDraft, ScenarioCase, Stage } from '../../model/index.ts';
import { readLoneStreams } from './read-lone-streams.ts';

function stageOf(contract: Contract): Stage {
  const target = { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1, poll: 1 } };
  return { contract, seed: 1, target };
}

const [stream] = runsContract.streams;
const [resource] = runsContract.resources;
if (stream === undefined || resource === undefined) throw new Error('no stream');
const { resource: _, ...bare } = { ...stream, operation: 'createRun' };
/** An operation that answers with one object, or with a stream where its body asks for one. */
const lone: Contract = {
  ...runsContract,
  resources: [],
  streams: [bare],
  schemas: {
    ...runsContract.schemas,
    NewRun: {
      type: 'object',
      required: ['text'],
      properties: { text: { type: 'string' }, stream: { type: 'boolean' } },
    },
  },
};

it('reads streams that belong to no thing, and asks for them where a flag chooses', async () => {
  const [testCase, ...others] = readLoneStreams.cases(stageOf(lone));
  expect(testCase).toMatchObject({ id: 'read-lone-streams.createRun', safety: 'create', operations: ['createRun'] });
  expect(others).toEqual([]);
  const sent: RequestDraft[] = [];
  let left = 0;
  const actor = {
    signal: new AbortController().signal,
    now: () => 0,
    pause: () => Promise.resolve(),
    follow: (step: string, draft: RequestDraft) => {
      expect(step).toBe('stream');
      sent.push(draft);
      return { record: Promise.resolve({}), opened: Promise.resolve(true), leave: () => left++ };
    },
  } as unknown as Actor;
  await readLoneStreams.act(testCase as ScenarioCase, actor, stageOf(lone));
  expect(sent).toMatchObject([{ operation: 'createRun', body: { value: { stream: true, text: expect.any(String) } } }]);
  expect(left).toBe(1);
});

it('leaves streams of things to their own stories', () => {
  expect(
    readLoneStreams.cases(stageOf({ ...runsContract, resources: [{ ...resource, stream: stream.operation }] })),
  ).toEqual([]);
});
