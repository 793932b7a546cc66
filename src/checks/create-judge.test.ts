import { describe, expect, it } from 'vitest';
import type { Check, Exchange, WireFailure } from '../model/index.ts';
import { createJudge } from './create-judge.ts';
import { makeRequirement } from './requirements.ts';
import { place, runsContract } from './testing/runs-contract.ts';
import { tell } from './testing/story-builder.ts';

const requirement = makeRequirement({
  check: 'never-good',
  area: 'http',
  wish: 'MUST',
  subject: 'it',
  statement: 'Nothing is good.',
  provenance: [place()],
  exercisedBy: {},
});

const neverGood: Check = {
  id: 'never-good',
  area: 'http',
  statement: 'Nothing is good.',
  rationale: 'For this test.',
  requirements: () => [requirement],
  *judge(story) {
    const evidence = { kind: 'bad', records: ['x1'], expected: 1, actual: 2, message: 'it is bad' } as const;
    yield { requirement: requirement.id, case: story.case.id, attempt: 1, outcome: 'failed', evidence };
  },
};

/** What the judge makes of a failure in a story of one exchange. */
function outcomeOf(
  operation: string,
  change: (exchange: Exchange) => Exchange,
  then?: Partial<Exchange>,
): string | undefined {
  const judge = createJudge({ contract: runsContract, claims: [], requirements: [requirement], checks: [neverGood] });
  const story = tell({ case: { requirements: [requirement.id] }, records: [{ operation, status: 201, json: {} }] });
  judge.add({ kind: 'case-start', case: story.case, attempt: 1, at: 0 });
  for (const exchange of story.exchanges) {
    judge.add(change(exchange));
    if (then !== undefined) judge.add(broken('reset')({ ...exchange, ...then }));
  }
  const end = { kind: 'case-end', case: story.case.id, attempt: 1, at: 1, outcome: { kind: 'done' } } as const;
  return judge.add(end)?.verdicts[0]?.outcome;
}

/** A record long after the first. */
const later = { id: 'x9', sentAt: 1_000 };

const resent = (exchange: Exchange): Exchange => ({ ...exchange, resent: { kind: 'reset', message: 'closed' } });
const broken =
  (kind: WireFailure['kind']) =>
  (exchange: Exchange): Exchange => ({
    ...exchange,
    result: { kind: 'failed', failure: { kind, message: kind }, endedAt: exchange.result.endedAt },
  });

describe('a failure', () => {
  it('stands when every change got its answer', () => expect(outcomeOf('createRun', (one) => one)).toBe('failed'));
  it('is in doubt when a change went out twice', () => expect(outcomeOf('createRun', resent)).toBe('inconclusive'));
  it('is in doubt when the answer to a change was lost', () =>
    expect(outcomeOf('createRun', broken('reset'))).toBe('inconclusive'));
  it('stands when the target broke the rules of HTTP', () =>
    expect(outcomeOf('createRun', broken('protocol'))).toBe('failed'));
  it('stands when only a read went out twice', () => expect(outcomeOf('getRun', resent)).toBe('failed'));
  it('stands when what it shows was over before a change was lost', () =>
    expect(outcomeOf('getRun', (one) => one, { ...later, operation: 'createRun' })).toBe('failed'));
  it('is in doubt when what it shows came after', () =>
    expect(outcomeOf('getRun', (one) => one, { ...later, sentAt: 0, operation: 'createRun' })).toBe('inconclusive'));
});
