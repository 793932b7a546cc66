import { describe, expect, it } from 'vitest';
import { approvals } from '../../checks/testing/approvals-contract.ts';
import { read } from '../../checks/testing/run-sketches.ts';
import { tell } from '../../checks/testing/story-builder.ts';
import { type Actor, type Exchange, Inconclusive, type Stage } from '../../model/index.ts';
import { openReading } from './stream-reading.ts';

const contract = approvals();
const [stream] = contract.streams;
const stage: Stage = {
  contract,
  seed: 1,
  target: { variables: {}, scenarios: {}, claims: {}, patience: { completion: 1_000, poll: 20 } },
};

/** The head of a refusal is here, its body comes after so many pauses: what a busy machine makes of any answer. */
function refusedLate(pauses: number) {
  const [refusal] = tell({ records: [read('running', {}, { step: 'odd' })] }).exchanges;
  if (refusal === undefined) throw new Error('nothing was told');
  let arrive: (record: Exchange) => void = () => undefined;
  const record = new Promise<Exchange>((resolve) => {
    arrive = resolve;
  });
  let now = 0;
  let [arrived, left] = [false, false];
  const actor: Actor = {
    send: async () => refusal,
    follow: () => ({
      opened: Promise.resolve(false),
      record,
      leave: () => {
        left = !arrived;
        arrive(refusal);
      },
    }),
    produced: () => undefined,
    nonce: (label) => label,
    resolve: () => null,
    pause: async (milliseconds) => {
      now += milliseconds;
      arrived ||= now >= pauses * stage.target.patience.poll;
      if (arrived) arrive(refusal);
    },
    now: () => now,
    giveUp: (reason, remedy) => {
      throw new Inconclusive(reason, remedy);
    },
    signal: new AbortController().signal,
  };
  return { actor, wasLeft: () => left };
}

describe('a refusal in place of a stream', () => {
  it.each([
    [20, false],
    [200, true],
  ])('that takes %i looks to arrive is left: %s', async (pauses, expected) => {
    if (stream === undefined) throw new Error('the contract has no stream');
    const { actor, wasLeft } = refusedLate(pauses);
    const draft = { operation: stream.operation, parameters: {}, credential: 'valid' } as const;
    await openReading(stage, actor, stream, 'odd', draft).seeOut(100);
    // Heard out within the patience of the target, though the reader would have gone after five looks; not for ever.
    expect(wasLeft()).toBe(expected);
  });
});
