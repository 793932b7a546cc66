import type { Report } from '../model/index.ts';
import type { Baseline, KnownFailure } from './baseline.ts';
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

/** What an update did to a baseline, a line for each: nothing is accepted, forgotten or given up in silence. */
export function baselineChanges(old: Baseline, next: Baseline, today: string): readonly string[] {
  const name = ({ id, fingerprint: seen }: KnownFailure) => `${id} (${seen})`;
  const was = new Set(old.known.map(name));
  const is = new Set(next.known.map(name));
  const now = new Set([...next.exercised, ...next.known.map(({ id }) => id)]);
  return [
    ...next.known.filter((one) => !was.has(name(one))).map((one) => `added ${name(one)}`),
    ...old.known.filter((one) => !is.has(name(one))).map((one) => `dropped ${name(one)}: ${one.reason}`),
    ...old.exercised.filter((id) => !now.has(id)).map((id) => `no longer exercised: ${id}`),
    ...next.known
      .filter(({ until }) => until !== undefined && until < today)
      .map((one) => `kept, though it ran out on ${one.until}: ${name(one)}`),
  ];
}
