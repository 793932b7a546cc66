import type { Place, ProblemGroup, Provenance, Report, RequirementResult } from '../model/index.ts';

/** A problem with all that stands behind it. */
export interface Problem {
  readonly group: ProblemGroup;
  readonly result: RequirementResult;
  readonly failure: RequirementResult['failures'][number];
}

/** The problems of a report, worst first, without observations. */
export function problemsOf(report: Report): readonly Problem[] {
  const results = new Map(report.requirements.map((result) => [result.requirement.id, result]));
  return report.problems.flatMap((group) => {
    const result = results.get(group.requirement);
    const failure = result?.failures[group.failure];
    return group.level === 'INFO' || result === undefined || failure === undefined ? [] : [{ group, result, failure }];
  });
}

/** The line of a file where a requirement is written; undefined where only a standard states it. */
export function fileOf(provenance: readonly Provenance[]): Place | undefined {
  return provenance.find(({ line }) => line > 0);
}
