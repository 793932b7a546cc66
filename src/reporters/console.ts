import type { ProblemGroup, Report } from '../model/index.ts';
import { placeName } from '../model/index.ts';
import { curl } from './curl.ts';
import { answerLine, requestLine } from './describe-record.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';
import { visibleLine } from './visible.ts';

export const console: Reporter = {
  id: 'console',
  fileName: 'report.txt',
  statement: 'The verdict, a table by area and the worst problems, for a terminal or a CI log.',
  render: (report, options = {}) =>
    [
      ...report.problems.flatMap((problem) => problemLines(report, problem)),
      `${report.overall}: ${visibleLine(report.because)}`,
      ...(options.files ?? []),
      '',
    ].join('\n'),
};

function problemLines(report: Report, problem: ProblemGroup): readonly string[] {
  const result = report.requirements.find(({ requirement }) => requirement.id === problem.requirement);
  const failure = result?.failures[problem.failure];
  if (result === undefined || failure === undefined) return [];
  const [place] = result.requirement.provenance;
  const record = report.records[failure.evidence.records[0]];
  return [
    `${problem.level} ${problem.requirement} (${problem.count}×)`,
    `  ${visibleLine(result.requirement.statement)}`,
    `  ${visibleLine(failure.evidence.message)}`,
    `  expected ${visibleLine(JSON.stringify(failure.evidence.expected))}`,
    `  actual   ${visibleLine(JSON.stringify(failure.evidence.actual))}`,
    ...(record === undefined
      ? []
      : [`  ${visibleLine(requestLine(record.request))}`, `  ${visibleLine(answerLine(record))}`, `  ${curl(record)}`]),
    `  ${placeName(place)}: ${visibleLine(place.excerpt)}`,
    '',
  ];
}

export type { ReporterOptions };
