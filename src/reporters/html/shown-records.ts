import type { RecordId, Report } from '../../model/index.ts';

/** So many exchanges a page can hold and stay quick; the others are in `report.json` and in the transcript. */
const limit = 1_000;

const known = new WeakMap<Report, ReadonlySet<RecordId>>();

/** The records that the page shows in full: all that evidence names, then witnesses, as many as fit. */
export function shownRecords(report: Report): ReadonlySet<RecordId> {
  const before = known.get(report);
  if (before !== undefined) return before;
  const evidence = report.requirements.flatMap(({ failures }) =>
    failures.flatMap((failure) => failure.evidence.records),
  );
  const witnesses = report.requirements.flatMap(({ witness }) => witness.flatMap(({ records }) => records));
  const existing = [...new Set([...evidence, ...witnesses])].filter((id) => report.records[id] !== undefined);
  const shown = new Set(existing.slice(0, limit));
  known.set(report, shown);
  return shown;
}
