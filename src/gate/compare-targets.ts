import { answerOf, type Case, type Report, type RequirementResult, type TranscriptLine } from '../model/index.ts';
import { latencyDifferences } from './compare-reports.ts';
import { createShapeCollector, type ShapeDifference, shapeDifferences, type WireShapes } from './wire-shape.ts';

/** How one target behaved in a run: what it answered to each case, and what its answers look like. */
export interface TargetBehaviour {
  readonly report: Report;
  readonly cases: ReadonlyMap<string, CaseBehaviour>;
  readonly shapes: WireShapes;
}

interface CaseBehaviour {
  readonly case: Case;
  /** Statuses (or kinds of failure) that each operation of the case was answered with. */
  readonly answers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Read a whole run. @param lines its transcript */
export async function behaviourOf(report: Report, lines: AsyncIterable<TranscriptLine>): Promise<TargetBehaviour> {
  const cases = new Map<string, { case: Case; answers: Map<string, Set<string>> }>();
  const collector = createShapeCollector();
  for await (const line of lines) {
    if (line.kind === 'case-start' && line.attempt === 1)
      cases.set(line.case.id, { case: line.case, answers: new Map() });
    if ((line.kind !== 'exchange' && line.kind !== 'stream') || line.attempt !== 1) continue;
    collector.add(line);
    const answers = cases.get(line.case)?.answers;
    const known = answers?.get(line.operation) ?? new Set();
    answers?.set(line.operation, known.add(answerWord(line)));
  }
  return { report, cases, shapes: collector.shapes };
}

function answerWord(line: Extract<TranscriptLine, { kind: 'exchange' | 'stream' }>): string {
  if (line.kind === 'stream') return `${line.status}, a stream`;
  if (line.result.kind === 'failed') return line.result.failure.kind;
  return String(answerOf(line)?.status);
}

/** One difference between two implementations. `first` and `second` are words about each. */
export interface TargetDifference {
  /**
   * `only-first`, `only-second`: a MUST requirement holds there and fails at the other. `advised`: a SHOULD does, so both conform.
   * `unequal`: a requirement was judged at one of them only. `answer`, `shape`, `latency`: they differ, and documents allow both.
   */
  readonly kind: 'only-first' | 'only-second' | 'advised' | 'unequal' | 'answer' | 'shape' | 'latency';
  readonly subject: string;
  readonly first: string;
  readonly second: string;
  /** How many cases show it, and one of them. */
  readonly count?: number;
  readonly example?: string;
}

/** Where two implementations differ under the same plan. */
export function compareTargets(first: TargetBehaviour, second: TargetBehaviour): readonly TargetDifference[] {
  return [
    ...conformance(first.report, second.report),
    ...answers(first, second),
    ...[...shapeDifferences(first.shapes, second.shapes)].map(shape),
    ...[...latencyDifferences(first.report, second.report)].map(
      ({ operation, was, is }): TargetDifference => ({ kind: 'latency', subject: operation, first: was, second: is }),
    ),
  ];
}

const isBroken = ({ outcome }: RequirementResult) => outcome === 'failed' || outcome === 'unstable';

function* conformance(first: Report, second: Report): Iterable<TargetDifference> {
  const others = new Map(second.requirements.map((result) => [result.requirement.id, result]));
  for (const a of first.requirements) {
    const b = others.get(a.requirement.id);
    if (b === undefined || a.outcome === b.outcome || a.requirement.level === 'INFO') continue;
    const places = { subject: a.requirement.id, first: words(a), second: words(b) };
    const isMust = a.requirement.level === 'MUST';
    if (a.outcome === 'passed' && isBroken(b)) yield { kind: isMust ? 'only-first' : 'advised', ...places };
    else if (isBroken(a) && b.outcome === 'passed') yield { kind: isMust ? 'only-second' : 'advised', ...places };
    else if (!(isBroken(a) && isBroken(b))) yield { kind: 'unequal', ...places };
  }
}

function words({ outcome, failures, reason }: RequirementResult): string {
  const why = failures[0]?.evidence.message ?? (outcome === 'passed' ? undefined : reason);
  return why === undefined ? outcome : `${outcome}: ${why}`;
}

/** Cases that were answered otherwise, alike ones told as one; not those that show a failure of one of the two. */
function answers(first: TargetBehaviour, second: TargetBehaviour): readonly TargetDifference[] {
  const failing = new Set(
    [first, second].flatMap(({ report }) =>
      report.requirements.filter(isBroken).map(({ requirement }) => requirement.id),
    ),
  );
  const found = new Map<string, TargetDifference & { count: number }>();
  for (const [id, a] of first.cases) {
    const b = second.cases.get(id);
    if (b === undefined || [...a.case.requirements, ...b.case.requirements].some((one) => failing.has(one))) continue;
    for (const [operation, was] of a.answers) {
      const is = b.answers.get(operation);
      if (is === undefined || list(was) === list(is)) continue;
      const subject = `${operation}, ${aboutOf(a.case)}`;
      const key = `${subject} ${list(was)} ${list(is)}`;
      const known = found.get(key);
      if (known !== undefined) known.count++;
      else found.set(key, { kind: 'answer', subject, first: list(was), second: list(is), count: 1, example: id });
    }
  }
  return [...found.values()];
}

function aboutOf(one: Case): string {
  if (one.kind === 'scenario') return `in ${one.scenario}`;
  return one.mutation === undefined ? `a ${one.purpose} request` : `a request with ${one.mutation.kind}`;
}

function list(answers: ReadonlySet<string>): string {
  return [...answers].sort().join(' and ');
}

function shape({ kind, subject, name, change, types }: ShapeDifference): TargetDifference {
  const noun = `the ${kind} ${name}`;
  const [first, second] =
    change === 'retyped'
      ? [`${noun} is ${types?.[0]}`, `${types?.[1]}`]
      : change === 'gone'
        ? [noun, 'not seen']
        : ['not seen', noun];
  return { kind: 'shape', subject, first, second };
}
