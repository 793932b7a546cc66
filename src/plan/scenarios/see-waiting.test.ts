import { expect, it } from 'vitest';
import { approvals } from '../../checks/testing/approvals-contract.ts';
import { read } from '../../checks/testing/run-sketches.ts';
import { tell } from '../../checks/testing/story-builder.ts';
import { type Actor, Inconclusive, type Stage, type StreamEvent } from '../../model/index.ts';
import type { Maker } from './make-resource.ts';
import { seeWaiting } from './see-waiting.ts';

const contract = approvals();
const [resource] = contract.resources;
const [action] = contract.actions;

/** An actor whose reads show these states, one after the other, and whose stream tells of the question while the first read is under way. */
function actorSeeing(states: readonly string[]): { readonly actor: Actor; readonly steps: string[] } {
  const steps: string[] = [];
  let tellEvent: (event: StreamEvent) => unknown = () => undefined;
  const answer = (step: string) => {
    const [exchange] = tell({ records: [read(states[steps.length] ?? states.at(-1), {}, { step })] }).exchanges;
    if (exchange === undefined) throw new Error('nothing was told');
    return exchange;
  };
  const actor: Actor = {
    send: async (step) => {
      const exchange = answer(step);
      steps.push(step);
      tellEvent({ at: 1, type: 'ask', data: '{"token":"t1"}', offset: 0 });
      return exchange;
    },
    follow: (_step, _draft, options) => {
      tellEvent = options?.until ?? tellEvent;
      return { opened: Promise.resolve(true), record: new Promise(() => undefined), leave: () => undefined };
    },
    produced: () => undefined,
    nonce: (label) => label,
    resolve: () => null,
    pause: async () => undefined,
    now: () => steps.length,
    giveUp: (reason, remedy) => {
      throw new Inconclusive(reason, remedy);
    },
    signal: new AbortController().signal,
  };
  return { actor, steps };
}

async function see(states: readonly string[]): Promise<readonly string[]> {
  if (resource === undefined || action === undefined) throw new Error('the contract has no action');
  const { actor, steps } = actorSeeing(states);
  const stage: Stage = {
    contract: { ...contract, streams: contract.streams.map((one) => ({ ...one, envelope: { type: 'field:event' } })) },
    seed: 1,
    target: { variables: {}, scenarios: {}, claims: {}, patience: { completion: 20, poll: 1 } },
  };
  const maker: Maker = {
    make: async () => undefined,
    leave: async () => [],
    parents: [],
    isolation: undefined,
    known: () => ({}),
  };
  await seeWaiting({
    stage,
    actor,
    resource,
    action: { ...action, shownBy: ['ask'] },
    maker,
    id: 'r1',
    remedy: '',
  });
  return steps;
}

it('reads on where the stream told of the waiting before the read did: an action needs a look that shows it', async () => {
  expect(await see(['RUNNING', 'PAUSED'])).toEqual(['poll', 'read-waiting']);
  expect(await see(['RUNNING', 'RUNNING', 'PAUSED'])).toEqual(['poll', 'read-waiting', 'read-waiting']);
});

it('reads no more than needed, and goes by the event where reads never show it', async () => {
  expect(await see(['PAUSED'])).toEqual(['poll']);
  expect(await see(['RUNNING'])).toEqual(['poll', 'read-waiting', 'read-waiting', 'read-waiting']);
});
