import { describe, expect, it } from 'vitest';
import type { Verdict } from '../model/index.ts';
import { createSilence } from './silence.ts';

type Failed = Verdict & { readonly outcome: 'failed' };

function silentOn(stream: string): Failed {
  const evidence = { kind: 'no-closing-event', expected: 'an end', actual: null, message: 'It fell silent.' };
  return {
    requirement: 'r',
    case: 'c',
    attempt: 1,
    outcome: 'failed',
    evidence: { ...evidence, records: [stream] },
    restsOn: 'silence',
  };
}

function doubtOf(failures: readonly Failed[], unstable?: string): string | undefined {
  const silence = createSilence();
  failures.forEach(silence.note);
  return silence.doubt(unstable);
}

describe('silence of open connections', () => {
  it('fails nobody while it was seen on one only, however often that is told', () => {
    expect(doubtOf([silentOn('s1')])).toMatch(/^It fell silent\. It was so on one connection only/);
    expect(doubtOf([silentOn('s1'), silentOn('s1')])).toMatch(/swallowed looks the same$/);
  });

  it('is told with the counts where a repetition was not silent', () => {
    const often = 'failed in 1 of 2 attempts of c';
    expect(doubtOf([silentOn('s1')], often)).toContain(often);
    expect(doubtOf([silentOn('s1'), silentOn('s2')], often)).toContain(often);
  });

  it('fails when a second one was silent, or something else is wrong', () => {
    const { restsOn: _, ...firm } = silentOn('s1');
    expect(doubtOf([silentOn('s1'), silentOn('s2')])).toBeUndefined();
    expect(doubtOf([silentOn('s1'), firm])).toBeUndefined();
    expect(doubtOf([])).toBeUndefined();
  });
});
