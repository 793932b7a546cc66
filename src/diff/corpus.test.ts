import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Problem } from '../model/index.ts';
import { loadDocument, readDocuments } from '../sources/index.ts';
import { diffContracts } from './diff-contracts.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpora/oasdiff/', import.meta.url));
const there = existsSync(join(corpus, 'manifest.json'));

interface Pair {
  readonly id: string;
  readonly base: string;
  readonly revision: string;
  readonly verdict?: 'breaking' | 'warning' | 'non-breaking';
  readonly verdictScope?: 'rules' | 'global';
}

/** All pairs take half a minute: every fifth one, or all with ASSAY_WHOLE_CORPUS=1. */
const whole = process.env['ASSAY_WHOLE_CORPUS'] === '1';

const verdicts = { ERROR: 'breaking', WARNING: 'warning', INFO: 'non-breaking' } as const;

/**
 * Where ours differs from the verdicts that speak for a whole pair, and why; the rest agrees. Levels there are one project's policy.
 */
const reasons = {
  nothingBreaks:
    'the change forbids or allows no message: `required` on arrays, alternatives that overlap, lengths of objects',
  patternsOfAnswers: 'patterns of answers are judged too, and those of read-only members only in answers',
  defaults: 'a default makes no message invalid: a warning',
  extensions: 'vendor extensions are not read',
} as const;

describe.skipIf(!there)('the corpus of another differ (skipped where it does not lie beside the project)', () => {
  it('agrees on most pairs, and never crashes', { timeout: 120_000 }, async () => {
    expect(Object.keys(reasons).length).toBeGreaterThan(0);
    const pairs = (JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')) as readonly Pair[])
      .filter(({ verdictScope }) => verdictScope === 'global')
      .filter((_, i) => whole || i % 5 === 0);
    const score = { agreed: 0, all: 0, unread: 0 };
    const unproven: string[] = [];
    for (const { id, base, revision, verdict } of pairs) {
      const read = async (path: string) => await readDocuments([await loadDocument(join(corpus, path))]);
      const both = await Promise.all([read(base), read(revision)]).catch((error: unknown) => {
        if (error instanceof Problem) return undefined;
        throw error;
      });
      if (both === undefined) {
        score.unread++;
        continue;
      }
      const changes = diffContracts(both[0], both[1]);
      const [first] = changes;
      score.all++;
      if (verdict === (first === undefined ? 'non-breaking' : verdicts[first.level])) score.agreed++;
      for (const change of changes)
        if (change.level === 'ERROR' && change.witness === undefined) unproven.push(`${id} ${change.id}`);
      expect(diffContracts(both[0], both[0]), id).toEqual([]);
    }
    expect(unproven).toEqual([]);
    expect(score.unread).toBeLessThanOrEqual(1);
    expect(score.all).toBeGreaterThan(whole ? 130 : 25);
    expect(score.agreed / score.all).toBeGreaterThan(0.7);
  });
});
