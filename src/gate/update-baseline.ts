import type { Report } from '../model/index.ts';
import type { Baseline } from './baseline.ts';
import { broken, exercised, fingerprint } from './fingerprint.ts';

/** The baseline of a report. What people wrote about failures that are still the same is kept; new ones wait for their reason. */
export function updateBaseline(report: Report, old: Baseline | undefined): Baseline {
  const known = broken(report).map((result) => {
    const id = result.requirement.id;
    const seen = fingerprint(result);
    const entry = old?.known.find((one) => one.id === id && one.fingerprint === seen);
    return entry ?? { id, fingerprint: seen, reason: 'not looked at yet' };
  });
  return {
    format: 'assay-baseline/1',
    suite: report.suite.name,
    edition: report.suite.edition,
    known,
    exercised: exercised(report),
  };
}
