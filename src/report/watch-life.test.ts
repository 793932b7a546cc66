import { describe, expect, test } from 'vitest';
import { exchange, pass, story, verdict } from '../../fixtures/reports/index.ts';
import type { Exchange, Story, Verdict } from '../model/index.ts';
import { watchLife } from './watch-life.ts';

const requirement = 'requests-are-answered:getRun';

function sent(id: string, sentAt: number, endedAt: number, kind?: 'reset' | 'timeout'): Exchange {
  const one = exchange({ id: `x-${id}`, case: id, operation: 'getRun', path: '/v1/runs/1' });
  if (one.result.kind !== 'answered') throw new Error('not answered');
  return kind === undefined
    ? { ...one, sentAt, result: { ...one.result, endedAt } }
    : { ...one, sentAt, result: { kind: 'failed', failure: { kind, message: 'gone' }, endedAt } };
}

function judged(record: Exchange) {
  const of: Story = story(record.case, [record], { requirements: [requirement] });
  const kind =
    record.result.kind === 'failed' && record.result.failure.kind === 'timeout' ? 'no-answer' : 'connection-closed';
  const failed = verdict(requirement, of, {
    outcome: 'failed',
    evidence: { kind, records: [record.id], expected: 'an answer', actual: 'gone', message: `${record.id} got none` },
  });
  const verdicts: readonly Verdict[] = [record.result.kind === 'failed' ? failed : pass(requirement, of)];
  return { story: of, requirement, verdicts };
}

/** Case and outcome of all that was handed on, then of what came at the end. */
function watched(...records: readonly Exchange[]) {
  const life = watchLife();
  const shown = ({ story: { case: one }, verdicts }: ReturnType<typeof life.finish>[number]) =>
    `${one.id} ${verdicts[0]?.outcome}`;
  return [records.flatMap((record) => life.add(judged(record))).map(shown), life.finish().map(shown)];
}

describe('a lost answer', () => {
  test('counts when the target answered something after it', () => {
    expect(watched(sent('a', 1, 2, 'reset'), sent('b', 3, 4))).toEqual([['b passed', 'a failed'], []]);
  });

  test('counts when a request behind one that hangs was answered before that was given up', () => {
    expect(watched(sent('b', 3, 4), sent('a', 1, 30, 'timeout'))).toEqual([['b passed', 'a failed'], []]);
  });

  test('is one message where the target is gone', () => {
    const lost = [sent('b', 2, 9, 'reset'), sent('a', 2, 8, 'reset'), sent('c', 3, 10, 'reset')];
    expect(watched(sent('before', 1, 7), ...lost)).toEqual([
      ['before passed'],
      ['a failed', 'b inconclusive', 'c inconclusive'],
    ]);
  });
});
