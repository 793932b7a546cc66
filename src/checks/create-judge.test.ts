import { describe, expect, it } from 'vitest';
import type { Check, Exchange } from '../model/index.ts';
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
function outcomeOf(operation: string, change: (exchange: Exchange) => Exchange): string | undefined {
  const judge = createJudge({ contract: runsContract, claims: [], requirements: [requirement], checks: [neverGood] });
  const story = tell({ case: { requirements: [requirement.id] }, records: [{ operation, status: 201, json: {} }] });
  judge.add({ kind: 'case-start', case: story.case, attempt: 1, at: 0 });
  for (const exchange of story.exchanges) judge.add(change(exchange));
  const end = { kind: 'case-end', case: story.case.id, attempt: 1, at: 1, outcome: { kind: 'done' } } as const;
  return judge.add(end)?.verdicts[0]?.outcome;
}

const resent = (exchange: Exchange): Exchange => ({ ...exchange, resent: { kind: 'reset', message: 'closed' } });

describe('a failure', () => {
  it('stands when every change got its answer', () => expect(outcomeOf('createRun', (one) => one)).toBe('failed'));
  it('is in doubt when a change went out twice', () => expect(outcomeOf('createRun', resent)).toBe('inconclusive'));
  it('stands when only a read went out twice', () => expect(outcomeOf('getRun', resent)).toBe('failed'));
});

it('hands the stories that a case looks back on to it, of the same attempt only', () => {
  const seen: (readonly string[] | undefined)[] = [];
  const watching: Check = {
    ...neverGood,
    *judge(story) {
      seen.push(story.earlier?.flatMap(({ exchanges }) => exchanges.map(({ id }) => id)));
    },
  };
  const judge = createJudge({ contract: runsContract, claims: [], requirements: [requirement], checks: [watching] });
  const told = (id: string, more: object, attempt: number) => {
    const story = tell({ case: { id, requirements: [requirement.id], ...more }, records: [{ operation: 'getRun' }] });
    judge.add({ kind: 'case-start', case: story.case, attempt, at: 0 });
    for (const exchange of story.exchanges) judge.add({ ...exchange, id: `${id}-${attempt}` });
    judge.add({ kind: 'case-end', case: id, attempt, at: 1, outcome: { kind: 'done' } });
  };
  told('made', { isRevisited: true }, 1);
  told('other', {}, 1);
  told('look', { revisits: ['made', 'other', 'gone'] }, 1);
  told('look', { revisits: ['made'] }, 2);
  expect(seen).toEqual([undefined, undefined, ['made-1'], []]);
});
