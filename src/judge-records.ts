import { checks, createJudge } from './checks/index.ts';
import type { Case, CaseId, Report, Story, TranscriptHeader, TranscriptRecord, Verdict } from './model/index.ts';
import { createAccount } from './plan/index.ts';
import { createReportBuilder, type ReportBuilder } from './report/index.ts';

/** Records → Verdict[] → Report, one record at a time. */
export interface Judging {
  /** @returns how many failed verdicts the record brought */
  add(record: TranscriptRecord): number;
  /** What a part of a story shows; nothing is remembered. */
  judge(story: Story): readonly Verdict[];
  /** Cases that failed something in an attempt, in the order in which they ended. */
  failed(attempt: number): readonly CaseId[];
  /** Removes what the run made and left. */
  cleaning(): Case | undefined;
  finish(endedAt: number): Report;
}

/** Live run and replay judge by the same code: the same records give the same report. */
export function judgeRecords(
  header: TranscriptHeader,
  failure?: (verdict: Verdict & { readonly outcome: 'failed' }) => void,
): Judging {
  const judge = createJudge({ ...header, checks });
  const account = createAccount(header.contract);
  const builder: ReportBuilder = createReportBuilder({ header, suiteTitle: header.contract.title });
  const failed = new Map<number, CaseId[]>();
  const observations = new Set(header.requirements.filter(({ level }) => level === 'INFO').map(({ id }) => id));
  return {
    add(record) {
      if (record.kind === 'halt') builder.halt(record);
      const judgement = judge.add(record);
      if (judgement === undefined) return 0;
      builder.story(judgement.story, judgement.verdicts);
      account.story(judgement.story);
      // An observation accuses nobody, so nothing is repeated to be sure of it.
      const failures = judgement.verdicts.flatMap((verdict) =>
        verdict.outcome === 'failed' && !observations.has(verdict.requirement) ? [verdict] : [],
      );
      // Silence counts when a second connection was silent, too: that is known at the end.
      for (const verdict of failures) if (verdict.restsOn === undefined) failure?.(verdict);
      const { attempt, case: testCase } = judgement.story;
      if (failures.length > 0) failed.set(attempt, [...(failed.get(attempt) ?? []), testCase.id]);
      return failures.length;
    },
    judge: judge.judge,
    cleaning: account.cleaning,
    failed: (attempt) => failed.get(attempt) ?? [],
    finish: (endedAt) => {
      const report = builder.finish({ endedAt, completeness: judge.open().length === 0 ? 'complete' : 'incomplete' });
      const kept = { leftBehind: account.leftBehind(), facts: account.facts() };
      return { ...report, statistics: { ...report.statistics, ...kept } };
    },
  };
}
