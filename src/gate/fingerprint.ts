import { createHash } from 'node:crypto';
import type { Report, RequirementResult } from '../model/index.ts';

/**
 * Which failures a requirement shows, as twelve hex digits: the kinds of fault and their places in the body, whatever the values, the
 * order, the number of cases and the positions in lists. Equal faults give equal fingerprints over runs.
 */
export function fingerprint(result: RequirementResult): string {
  const faults = result.failures.map(
    ({ evidence }) => `${evidence.kind} ${(evidence.pointer ?? '').replaceAll(/\/\d+(?=\/|$)/g, '/*')}`,
  );
  const text = [result.outcome === 'error' ? 'error' : 'failed', ...[...new Set(faults)].sort()].join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Results that count against the target: MUST requirements that failed, wavered, or that we could not judge for a fault of our own. */
export function broken(report: Report): readonly RequirementResult[] {
  return report.requirements.filter(
    ({ requirement, outcome }) =>
      requirement.level === 'MUST' && (outcome === 'failed' || outcome === 'unstable' || outcome === 'error'),
  );
}

/** MUST requirements on which the run has a say. */
export function exercised(report: Report): readonly string[] {
  return report.requirements
    .filter(
      ({ requirement, outcome }) =>
        requirement.level === 'MUST' && (outcome === 'passed' || outcome === 'failed' || outcome === 'unstable'),
    )
    .map(({ requirement }) => requirement.id);
}
