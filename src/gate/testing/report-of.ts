import type { Report, RequirementOutcome, RequirementResult } from '../../model/index.ts';

export interface ResultSketch {
  readonly id: string;
  readonly outcome: RequirementOutcome;
  readonly level?: 'MUST' | 'SHOULD' | 'INFO';
  readonly kind?: string;
  readonly pointer?: string;
}

function resultOf({ id, outcome, level = 'MUST', kind = 'wrong', pointer }: ResultSketch): RequirementResult {
  const evidence = {
    kind,
    records: ['x1'] as const,
    ...(pointer === undefined ? {} : { pointer }),
    expected: 1,
    actual: 2,
    message: `${kind} at ${pointer ?? 'the root'}`,
  };
  return {
    requirement: {
      id,
      check: id.split(':')[0] ?? id,
      area: 'body',
      level,
      statement: `${id} holds.`,
      provenance: [{ document: 'api.yaml', line: 1, excerpt: '', known: 'stated' }],
      exercisedBy: {},
    },
    outcome,
    verdicts: { passed: outcome === 'passed' ? 1 : 0, failed: outcome === 'failed' ? 1 : 0, inconclusive: 0 },
    witness: outcome === 'passed' ? [{ case: 'c', records: ['x1'] }] : [],
    failures: outcome === 'failed' || outcome === 'unstable' ? [{ case: 'c', attempt: 1, evidence }] : [],
    ...(outcome === 'passed' || outcome === 'failed' ? {} : { reason: 'nothing reached it' }),
  };
}

/** A report with these results; what gates and comparisons do not read is empty. */
export function reportOf(sketches: readonly ResultSketch[], parts: Partial<Report> = {}): Report {
  const none = { passed: 0, failed: 0, 'not-applicable': 0, inconclusive: 0, unstable: 0, error: 0 };
  return {
    format: 'assay-report/1',
    assay: '0',
    suite: { name: 'runs', edition: '1', title: 'Runs' },
    target: { url: 'http://h' },
    seed: 1,
    startedAt: '2026-01-01T00:00:00Z',
    duration: 1,
    contractHash: '0'.repeat(64),
    overall: 'CONFORMANT',
    because: 'All is well.',
    counts: none,
    must: none,
    failed: { MUST: 0, SHOULD: 0, INFO: 0 },
    claims: [],
    requirements: sketches.map(resultOf),
    problems: [],
    findings: [],
    operations: [],
    statistics: { cases: 0, exchanges: 0, streams: 0, leftOut: [], latency: [] },
    records: {},
    ...parts,
  };
}
