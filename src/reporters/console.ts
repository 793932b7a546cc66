import type { ProblemGroup, Report, RequirementResult } from '../model/index.ts';
import { areaTable } from './console/area-table.ts';
import { type Layout, plain, say, wrapTo } from './console/layout.ts';
import { problemBlock, problemLine } from './console/problem-block.ts';
import { claimLines, claimsPhrase } from './describe-claims.ts';
import { foundOf, walksOf } from './describe-list.ts';
import { count } from './describe-record.ts';
import type { Reporter, ReporterOptions } from './reporter.ts';

/** What is shown, from the richest to the barest: the first that fits on a screen is taken. */
const views: readonly View[] = [
  { full: 2, brief: 6, reasons: 4, observations: true, table: true, claims: true },
  { full: 2, brief: 6, reasons: 4, observations: true, table: true },
  { full: 1, brief: 6, reasons: 4, observations: true, table: true },
  { full: 1, brief: 6, reasons: 2, observations: true, table: true },
  { full: 1, brief: 4, reasons: 1, observations: false, table: true },
  { full: 1, brief: 2, reasons: 1, observations: false, table: true },
  { full: 1, brief: 2, reasons: 1, observations: false, table: false },
  { full: 1, brief: 1, reasons: 0, observations: false, table: false },
  { full: 0, brief: 6, reasons: 0, observations: false, table: false },
  { full: 0, brief: 2, reasons: 0, observations: false, table: false },
];

interface View {
  /** Problems in full, and then so many in one line each. */
  readonly full: number;
  readonly brief: number;
  /** Reasons why requirements could not be judged. */
  readonly reasons: number;
  readonly observations: boolean;
  readonly table: boolean;
  readonly claims?: true;
}

const everything: View = { full: Infinity, brief: 0, reasons: Infinity, observations: true, table: true, claims: true };
const screen = 48;

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
    const rows = Math.max(12, options.rows ?? screen);
    const made = (view: View): readonly string[] => [
      ...problems(report, layout, view),
      ...open(report, layout, view),
      ...(view.observations ? observations(report, layout) : []),
      ...(view.table && report.statistics.cases > 0 ? [...areaTable(report, layout), ''] : []),
      ...verdict(report, options, layout, view),
    ];
    let lines = made(layout.verbose ? everything : (views[0] ?? everything));
    for (const view of layout.verbose ? [] : views.slice(1)) {
      if (rowsOf(lines, layout.width) < rows) break;
      lines = made(view);
    }
    // Wrapping may have brought the opening of a log command to the start of a line.
    return `${lines.join('\n').replace(/^(\s*)::/gm, '$1\\::')}\n`;
  },
};

/** Rows that lines take on a terminal of this width, which wraps what is longer; colours take none. */
function rowsOf(lines: readonly string[], width: number): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are made of them
  const bare = (line: string) => line.replace(/\u001b\[\d+m/g, '');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(bare(line).length / width)), 0);
}

function problems(report: Report, layout: Layout, view: View): readonly string[] {
  const all = report.problems.filter(({ level }) => level !== 'INFO');
  const full = all.slice(0, view.full);
  const brief = all.slice(full.length, full.length + view.brief);
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

/**
 * Requirements that should have been judged and could not, MUST first, and among them those of which somebody knows what to do; equal
 * reasons are said once.
 */
function open(report: Report, { colours, width }: Layout, { reasons }: View): readonly string[] {
  if (report.halt !== undefined) return [];
  const results = report.requirements.filter(({ outcome }) => outcome === 'inconclusive' || outcome === 'error');
  const must = ({ requirement }: RequirementResult) => requirement.level === 'MUST';
  const byReason = new Map<string, RequirementResult[]>();
  const rank = (one: RequirementResult) => (must(one) ? 0 : 2) + (one.remedyIsUsual === true ? 1 : 0);
  for (const result of [...results].sort((a, b) => rank(a) - rank(b)))
    byReason.set(result.reason ?? '', [...(byReason.get(result.reason ?? '') ?? []), result]);
  if (results.length === 0) return [];
  const groups = [...byReason];
  const shown = groups.slice(0, reasons);
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

function observations(report: Report, { colours, width, verbose }: Layout): readonly string[] {
  const seen = report.problems.filter(({ level }) => level === 'INFO').map(({ requirement }) => requirement);
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  const found = (report.observed?.lists ?? []).flatMap(({ cursor, notes: _, ...list }) =>
    cursor === undefined ? [] : foundOf({ ...list, cursor, notes: [] }),
  );
  const parts = [
    ...found,
    ...(seen.length === 0 ? [] : [`observed: ${[...new Set(seen)].join(', ')}`]),
    ...(report.findings.length === 0
      ? []
      : [
          `${count(report.findings.length, 'finding')} in the documents${errors === 0 ? '' : ` (${count(errors, 'error')})`}`,
        ]),
  ];
  const walked = verbose ? (report.observed?.lists ?? []).map((list) => `Walked ${walksOf(list)}.`) : [];
  const told = [...(parts.length === 0 ? [] : [`Not failures: ${parts.join('; ')}.`]), ...walked];
  if (told.length === 0) return [];
  return [
    ...told.flatMap((text) => wrapTo(say(text), width - 5, verbose ? 9 : 2).map((line) => colours.dim(`     ${line}`))),
    '',
  ];
}

function verdict(
  report: Report,
  { files = [] }: ReporterOptions,
  { colours, width, verbose }: Layout,
  { claims }: View,
): readonly string[] {
  const { statistics, overall } = report;
  const paint = { CONFORMANT: colours.green, 'NOT CONFORMANT': colours.red, 'NOT MEASURED': colours.yellow }[overall];
  const facts = [
    `${report.suite.title} ${report.suite.edition} at ${report.target.url}`,
    `${count(statistics.cases, 'case')}, ${count(statistics.exchanges + statistics.streams, 'request')}, ${(report.duration / 1000).toFixed(1)} s`,
    `seed ${report.seed}`,
    ...factsTried(report),
  ];
  return [
    `  ${paint(colours.bold(overall))}`,
    ...wrapTo(say(report.because), width - 2, 4).map((line) => `  ${line}`),
    ...wrapTo(say(facts.join(' · ')), width - 2, 2).map((line) => `  ${colours.dim(line)}`),
    ...(claims === true ? claimsOf(report, verbose) : []).flatMap((text) =>
      wrapTo(say(text), width - 2, verbose ? 4 : 2).map((line) => `  ${colours.dim(line)}`),
    ),
    ...leftBehind(report).flatMap((text) => wrapTo(say(text), width - 2, 2).map((line) => `  ${colours.dim(line)}`)),
    ...files.map((file) => `  ${say(file)}`),
  ];
}

/** What became of the claims; nothing of a run that was stopped. */
function claimsOf(report: Report, verbose: boolean): readonly string[] {
  if (report.halt !== undefined) return [];
  const phrase = claimsPhrase(report);
  if (verbose) return claimLines(report);
  return phrase === undefined ? [] : [phrase];
}

/** How much of what documents state on input was tried from both sides. */
function factsTried({ statistics: { facts } }: Report): readonly string[] {
  return facts === undefined || facts.stated === 0
    ? []
    : [`${facts.both} of ${count(facts.stated, 'stated constraint')} on input tried from both sides`];
}

/** What the run made and is still there. */
function leftBehind({ statistics }: Report): readonly string[] {
  const left = (statistics.leftBehind ?? []).flatMap(({ resource, count: things, remove, unanswered = 0 }) => {
    const why = remove === undefined ? 'no documented operation removes them' : `not removed by ${remove}`;
    return [
      ...(things === 0 ? [] : [`${count(things, resource)}, ${why}`]),
      ...(unanswered === 0 ? [] : [`perhaps ${count(unanswered, resource)} more, made by requests that got no answer`]),
    ];
  });
  return left.length === 0 ? [] : [`left behind: ${left.join('; ')}`];
}
