import type { Evidence, Json, ProblemGroup, Report, Requirement } from '../../model/index.ts';
import { placeName } from '../../model/index.ts';
import { curl } from '../curl.ts';
import { alsoWords, answerLine, requestLine } from '../describe-record.ts';
import { usualCause } from '../usual-causes.ts';
import { valueDiff } from '../value-diff.ts';
import { wordAtFault } from '../word-at-fault.ts';
import { type Layout, labelled, say, sayJson, wrapTo } from './layout.ts';

/** A problem in full: the requirement, what was expected and what came, the exchange, how to repeat it, where it is written. */
export function problemBlock(report: Report, problem: ProblemGroup, number: number, layout: Layout): readonly string[] {
  const result = report.requirements.find(({ requirement }) => requirement.id === problem.requirement);
  const failure = result?.failures[problem.failure];
  if (result === undefined || failure === undefined) return [];
  const { colours, width } = layout;
  const { evidence } = failure;
  const record = report.records[evidence.records[0]];
  const command = record === undefined ? '' : curl(record);
  const indent = (lines: readonly string[]) => lines.map((line) => `     ${line}`);
  const cause = usualCause(problem.check);
  const unstable = result.outcome === 'unstable' && result.reason !== undefined;
  return [
    problemLine(problem, number, layout),
    ...indent(wrapTo(say(result.requirement.statement), width - 5, 2)),
    ...indent(wrapTo(say(evidence.message), width - 5, 2)).map(colours.bold),
    ...(unstable ? labelled('unstable', say(result.reason), layout) : []),
    ...(problem.operations === undefined
      ? []
      : labelled('also in', say(problem.operations.slice(1).join(', ')), layout)),
    ...(evidence.pointer === undefined ? [] : labelled('at', say(evidence.pointer), layout)),
    ...(problem.also === undefined ? [] : labelled('and so', say(problem.also.map(alsoWords).join(', ')), layout)),
    ...(problem.alsoFails === undefined
      ? []
      : labelled('likely', say(`also the cause of ${problem.alsoFails.join(', ')}`), layout)),
    ...sides(evidence, layout),
    ...detailLines(evidence, problem.area, layout),
    ...(record === undefined
      ? []
      : [
          ...labelled('request', say(requestLine(record.request)), layout),
          ...labelled('answer', say(answerLine(record)), layout),
          // Never wrapped: it is there to be copied.
          `     ${colours.dim('again'.padEnd(9))} ${command.length > (layout.verbose ? 4_000 : 600) ? `a curl line of ${command.length} characters, in the HTML report` : colours.cyan(command)}`,
        ]),
    ...(cause === undefined ? [] : labelled('usually', cause, layout)),
    ...written(report, result.requirement, evidence, layout),
    '',
  ];
}

/** Expected and actual: where they differ, if that says more; else both whole. */
function sides({ expected, actual }: Evidence, layout: Layout): readonly string[] {
  const { colours, width, verbose } = layout;
  const differences = valueDiff(expected, actual);
  if (differences === undefined)
    return [
      ...labelled('expected', sayJson(expected), layout, { paint: colours.green }),
      ...labelled('actual', sayJson(actual), layout, { paint: colours.red }),
    ];
  const lines = differences.flatMap(({ pointer, expected: wanted, actual: came }) => {
    const side = (sign: string, value: Json) => `${sign} ${say(pointer)}  ${sayJson(value)}`;
    return [
      ...(wanted === undefined ? [] : wrapTo(side('-', wanted), width - 15, 1).map(colours.green)),
      ...(came === undefined ? [] : wrapTo(side('+', came), width - 15, 1).map(colours.red)),
    ];
  });
  const shown = lines.slice(0, verbose ? 100 : 6);
  const rest = lines.length - shown.length;
  const more = rest === 0 ? [] : [colours.dim(`and ${rest} more`)];
  const title = `differs${' '.repeat(3)}`;
  return [...shown, ...more].map((line, i) => `     ${i === 0 ? colours.dim(title) : ' '.repeat(title.length)}${line}`);
}

/** A problem in one line: level, requirement, and what is wrong (by default the kind of fault). */
export function problemLine(
  problem: ProblemGroup,
  number: number,
  { colours, width }: Layout,
  message: string = problem.kind,
): string {
  const times = problem.count === 1 ? '' : `  ${problem.count} times`;
  const head = `${String(number).padStart(3)}  ${problem.level.padEnd(6)}`;
  const id = say(problem.requirement).slice(0, Math.max(20, width - head.length - times.length - 1));
  const room = width - head.length - id.length - times.length - 3;
  const what = room < 20 ? '' : `  ${wrapTo(say(message), room, 1)[0] ?? ''}`;
  const paint = problem.level === 'MUST' ? colours.red : colours.yellow;
  return `${paint(head)} ${colours.bold(id)}${colours.dim(what)}${colours.dim(times)}`;
}

/** A step between states says little without the graph around it and the timeline of what was seen: more than three lines. */
function detailLines(evidence: Evidence, area: ProblemGroup['area'], layout: Layout): readonly string[] {
  const shown = (evidence.details ?? []).slice(0, layout.verbose ? 100 : area === 'lifecycle' ? 12 : 3);
  return shown.flatMap((detail, i) => labelled(i === 0 ? 'seen' : '', say(detail), layout, { most: 1 }));
}

/** The line of the document, quoted, with a mark under the word that matters where it can be found. */
function written(
  report: Report,
  { provenance: [place], check }: Requirement,
  evidence: Evidence,
  layout: Layout,
): readonly string[] {
  const { colours, width } = layout;
  const { text, start, length } = wordAtFault(place, evidence, report.quotations, check);
  const room = width - 17;
  // A word far out on a long line is brought into sight.
  const from = start + length <= room - 2 ? 0 : Math.max(0, start - Math.floor(room / 3));
  const before = `${from > 0 ? '… ' : ''}${say(text.slice(from, start))}`;
  const word = say(text.slice(start, start + length));
  const [quoted = ''] = [cutTo(`${before}${word}${say(text.slice(start + length, start + length + 400))}`, room)];
  const mark = '^'.repeat(Math.max(0, Math.min(word.length, quoted.length - before.length)));
  return [
    ...labelled('written', say(placeName(place)), layout),
    `${' '.repeat(15)}${colours.dim('|')} ${quoted}`,
    ...(mark === '' ? [] : [`${' '.repeat(17 + before.length)}${colours.yellow(mark)}`]),
  ];
}

function cutTo(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 2)} …`;
}
