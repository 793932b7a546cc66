import {
  type DraftValue,
  isObject,
  operationOf,
  type RequestDraft,
  type Stage,
  streamFlagSteps,
} from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { followedResources, streamOf } from './read-streams-together.ts';
import type { Scenario } from './scenario.ts';
import { openReading } from './stream-reading.ts';

export const varyStreamRequests: Scenario = {
  id: 'vary-stream-requests',
  statement:
    'Asks for a stream in other ways: with and without each flag and with false for it, with no and with other Accept headers, and for its head only.',
  wants: 'uses-tools',
  cases: ({ contract }) =>
    followedResources({ contract }).map(([{ name, create }, { operation }]) => ({
      kind: 'scenario',
      purpose: 'scenario',
      scenario: 'vary-stream-requests',
      id: `vary-stream-requests.${name}`,
      safety: 'create',
      title: `ask for the stream of a ${name} in other ways`,
      after: [],
      operations: [create, operation].filter((id) => id !== undefined),
      resource: name,
      arguments: {},
    })),
  act: async (testCase, actor, stage) => {
    const { completion, poll } = stage.target.patience;
    const resource = resourceOfCase(testCase, actor, stage);
    const stream = streamOf(stage, resource) ?? actor.giveUp(`the contract has no stream of ${resource.name}`);
    const includes = stream.includes ?? [];
    const make = async (word: string, step: string) => {
      const maker = await createMaker(stage, testCase, actor, resource, { word });
      const made = (await maker.make(step)) ?? actor.giveUp(`the target made no ${resource.name}`);
      return (more: Readonly<Record<string, DraftValue>>) =>
        operationDraft(stage, stream.operation, {
          ...maker.known(stream.operation),
          [`path.${resource.parameter}`]: made.id,
          ...more,
        }) ?? actor.giveUp(`no valid request to ${stream.operation} can be made`);
    };
    const open = (step: string, draft: RequestDraft) => openReading(stage, actor, stream, step, draft);

    const draftOf = await make('completes', 'create');
    const plain = draftOf({});
    // One after the other: what a refusal says is not to depend on who else is there.
    await open('accept-none', { ...plain, without: ['accept'] }).seeOut(completion);
    for (const [step, accept] of [
      ['accept-any', '*/*'],
      ['accept-other', 'application/json'],
    ] as const)
      await open(step, { ...plain, headers: [['accept', accept]] }).seeOut(completion);
    await actor.send('head', { ...plain, method: 'HEAD' });

    const missing = includes.find(({ scenario }) => stage.target.scenarios[scenario] === undefined);
    for (const { parameter, value, scenario } of includes) {
      if (stage.target.scenarios[scenario] === undefined) continue;
      const flagged = await make(scenario, `create-${parameter}`);
      const steps = streamFlagSteps(parameter);
      const readings = [
        open(steps.with, flagged({ [`query.${parameter}`]: value })),
        open(steps.without, flagged({})),
        ...(value === true && takesFalse(stage, stream.operation, parameter)
          ? [open(steps.saidNo, flagged({ [`query.${parameter}`]: false }))]
          : []),
      ];
      await Promise.all(readings.map((reading) => reading.seeOut(completion)));
    }
    await actor.pause(poll);
    if (missing !== undefined)
      actor.giveUp(
        `the target file does not say how to make a ${resource.name} for ${missing.parameter}`,
        `add scenarios.${missing.scenario}: {…} to the target file`,
      );
  },
};

/** Whether the document calls the flag a truth value: then saying no is the same as saying nothing, where yes is what adds. */
function takesFalse({ contract }: Stage, operation: string, flag: string): boolean {
  const parameter = operationOf(contract, operation).parameters.find((one) => one.in === 'query' && one.name === flag);
  const schema = parameter && contract.schemas[parameter.schema];
  if (!isObject(schema) || schema['type'] !== 'boolean') return false;
  return schema['default'] !== true && schema['enum'] === undefined && schema['const'] === undefined;
}
