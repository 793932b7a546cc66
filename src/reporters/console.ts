import type { ProblemGroup, Report, RequirementResult } from '../model/index.ts';
import { areaTable } from './console/area-table.ts';
import { type Layout, plain, say, wrapTo } from './console/layout.ts';
import { problemBlock, problemLine } from './console/problem-block.ts';
import { count } from './describe-record.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

/** Problems in full, and then in one line each, that fit on a screen. */
const inFull = 2;
const inBrief = 6;

export const console: Reporter = {
  id: 'console',
  fileName: 'report.txt',
  statement: 'The verdict, a table by area and the worst problems, for a terminal or a CI log.',
  render: (report, options = {}) => {
    const layout: Layout = {
      colours: options.colours ?? plain,
      width: Math.max(60, options.width ?? 100),
      verbose: options.verbose ?? false,
    };
    const lines = [
      ...problems(report, layout),
      ...open(report, layout),
      ...observations(report, layout),
      ...(report.statistics.cases === 0 ? [] : [...areaTable(report, layout), '']),
      ...verdict(report, options, layout),
    ];
    // Wrapping may have brought the opening of a log command to the start of a line.
    return `${lines.join('\n').replace(/^(\s*)::/gm, '$1\\::')}\n`;
  },
};

function problems(report: Report, layout: Layout): readonly string[] {
  const all = report.problems.filter(({ level }) => level !== 'INFO');
  const full = all.slice(0, layout.verbose ? all.length : inFull);
  const brief = all.slice(full.length, full.length + inBrief);
  const rest = all.length - full.length - brief.length;
  const more = rest === 0 ? [] : [`     and ${rest} more; --verbose and the HTML report show all`];
  const message = ({ requirement: id, failure }: ProblemGroup) =>
    report.requirements.find(({ requirement }) => requirement.id === id)?.failures[failure]?.evidence.message;
  const list = [
    ...brief.map((problem, i) => problemLine(problem, full.length + i + 1, layout, message(problem))),
    ...more,
  ];
  return [
    ...full.flatMap((problem, i) => problemBlock(report, problem, i + 1, layout)),
    ...list,
    ...(list.length === 0 ? [] : ['']),
  ];
}

/** Requirements that should have been judged and could not, MUST first; equal reasons are said once. */
function open(report: Report, { colours, width, verbose }: Layout): readonly string[] {
  if (report.halt !== undefined) return [];
  const results = report.requirements.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'error');
  const must = ({ requirement }: RequirementResult) => requirement.level === 'MUST';
  const byReason = new Map<string, RequirementResult[]>();
  for (const result of [...results.filter(must), ...results.filter((one) => !must(one))])
    byReason.set(result.reason ?? '', [...(byReason.get(result.reason ?? '') ?? []), result]);
  if (results.length === 0) return [];
  const groups = [...byReason];
  const shown = groups.slice(0, verbose ? groups.length : 4);
  const lines = shown.flatMap(([reason, [first, ...others]]) => {
    const head = `${first?.requirement.id ?? ''}${others.length === 0 ? '' : ` and ${others.length} more`}: ${reason}`;
    const remedy = first?.remedy === undefined ? [] : wrapTo(say(first.remedy), width - 7, 2);
    return [
      ...wrapTo(say(head), width - 5, 2).map((line) => `     ${line}`),
      ...remedy.map((line) => `       ${colours.cyan(line)}`),
    ];
  });
  const rest = groups.length - shown.length;
  const title = `Could not be judged: ${count(results.length, 'requirement')}, ${results.filter(must).length} of them MUST`;
  return [
    colours.yellow(`     ${title}`),
    ...lines,
    ...(rest === 0 ? [] : [`     and ${count(rest, 'more reason')}`]),
    '',
  ];
}

function observations(report: Report, { colours, width }: Layout): readonly string[] {
  const seen = report.problems.filter(({ level }) => level === 'INFO').map(({ requirement }) => requirement);
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  const parts = [
    ...(seen.length === 0 ? [] : [`observed: ${[...new Set(seen)].join(', ')}`]),
    ...(report.findings.length === 0
      ? []
      : [
          `${count(report.findings.length, 'finding')} in the documents${errors === 0 ? '' : ` (${count(errors, 'error')})`}`,
        ]),
  ];
  if (parts.length === 0) return [];
  return [
    ...wrapTo(say(`Not failures: ${parts.join('; ')}.`), width - 5, 2).map((line) => colours.dim(`     ${line}`)),
    '',
  ];
}

function verdict(report: Report, { files = [] }: ReporterOptions, { colours, width }: Layout): readonly string[] {
  const { statistics, overall } = report;
  const paint = { CONFORMANT: colours.green, 'NOT CONFORMANT': colours.red, 'NOT MEASURED': colours.yellow }[overall];
  const facts = [
    `${report.suite.title} ${report.suite.edition} at ${report.target.url}`,
    `${count(statistics.cases, 'case')}, ${count(statistics.exchanges + statistics.streams, 'request')}, ${(report.duration / 1000).toFixed(1)} s`,
    `seed ${report.seed}`,
  ];
  return [
    `  ${paint(colours.bold(overall))}`,
    ...wrapTo(say(report.because), width - 2, 4).map((line) => `  ${line}`),
    ...wrapTo(say(facts.join(' · ')), width - 2, 2).map((line) => `  ${colours.dim(line)}`),
    ...files.map((file) => `  ${say(file)}`),
  ];
}
