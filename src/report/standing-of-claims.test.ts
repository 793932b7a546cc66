import { describe, expect, it } from 'vitest';
import { sampleHeader } from '../../fixtures/reports/index.ts';
import type { Claim, RequirementOutcome, RequirementResult } from '../model/index.ts';
import { countOutcomes, decideOverall } from './overall.ts';
import { watchClaims } from './standing-of-claims.ts';

const { contract, requirements } = sampleHeader();
const [any] = requirements;

function result(outcome: RequirementOutcome): RequirementResult {
  if (any === undefined) throw new Error('the sample has no requirement');
  return {
    requirement: { ...any, level: 'MUST', claim: 'streaming.resume', needs: ['lifecycle'] },
    outcome,
    verdicts: { passed: 0, failed: 0, inconclusive: 0 },
    witness: [],
    failures: [],
    ...(outcome === 'inconclusive' ? { reason: 'no run ended' } : {}),
  };
}

const by = (who: Claim['by'], claimed: boolean): Claim => ({ id: 'streaming', claimed, by: who });

describe('a claim that nothing showed at work', () => {
  it.each<[string, Claim, readonly RequirementOutcome[], boolean, string, RegExp]>([
    ['and a MUST failed', by('contract', true), ['failed', 'passed'], false, 'failed', /^1 of its 2 MUST/],
    ['and a MUST wavered', by('contract', true), ['unstable'], false, 'failed', /^1 of its 1 MUST/],
    ['and a MUST is open', by('contract', true), ['inconclusive'], false, 'not-shown', /could not be judged: no run/],
    ['though all passed', by('contract', true), ['passed'], false, 'not-shown', /^nothing showed an event stream/],
    ['and the target file denies', by('target', false), ['not-applicable'], false, 'unclaimed', /one requirement is/],
    ['and no document describes', by('contract', false), [], false, 'undocumented', /no document/],
    ['and only the target file claims', by('target', true), [], false, 'not-shown', /no document describes it/],
    ['and was not asked for', by('target', true), [], true, 'not-asked', /nothing that was asked for/],
  ])('%s', (_, claim, outcomes, narrowed, status, because) => {
    const results = outcomes.map(result);
    const [told] = watchClaims(contract, [claim]).standings(results, narrowed);
    expect(told).toMatchObject({ ...claim, status, because: expect.stringMatching(because), seen: 0 });
    expect(told?.counts).toEqual(countOutcomes(results));
  });

  it('leaves the whole unmeasured when the target file itself claims it', () => {
    const results = [result('passed')];
    const overall = (claim: Claim) =>
      decideOverall(results, {
        halt: undefined,
        complete: true,
        claims: watchClaims(contract, [claim]).standings(results, false),
      });
    expect(overall(by('contract', true)).overall).toBe('CONFORMANT');
    expect(overall(by('target', true))).toEqual({
      overall: 'NOT MEASURED',
      because:
        'No MUST requirement failed, but the target file claims streaming, which did not show: nothing showed an event stream with an event.',
    });
  });
});
