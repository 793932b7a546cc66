import type { Level, Report, RequirementOutcome } from '../model/index.ts';
import { fingerprint } from './fingerprint.ts';
import { shapeDifferences, shapesOf, type WireShapes } from './wire-shape.ts';

/** One difference between two runs. `worse` and `better` are about verdicts; the rest only differs. */
export interface ReportDifference {
  readonly kind:
    | 'verdict'
    | 'failure'
    | 'requirement'
    | 'coverage'
    | 'status'
    | 'header'
    | 'member'
    | 'event'
    | 'latency';
  readonly trend: 'worse' | 'better' | 'other';
  readonly subject: string;
  readonly message: string;
}

/**
 * What changed between two runs: verdicts, coverage, statuses, headers, members, types of events, class of latency.
 * @param seen the shapes of all answers of both runs, where their transcripts are at hand; else those of the records in the reports
 */
export function compareReports(
  old: Report,
  next: Report,
  seen?: { readonly old: WireShapes; readonly new: WireShapes },
): readonly ReportDifference[] {
  const was = seen?.old ?? shapesOf(Object.values(old.records));
  const is = seen?.new ?? shapesOf(Object.values(next.records));
  return [...verdicts(old, next), ...coverage(old, next), ...shapes(was, is), ...latencies(old, next)];
}

function* verdicts(old: Report, next: Report): Iterable<ReportDifference> {
  const now = new Map(next.requirements.map((result) => [result.requirement.id, result]));
  for (const was of old.requirements) {
    const subject = was.requirement.id;
    const is = now.get(subject);
    now.delete(subject);
    if (is === undefined) yield { kind: 'requirement', trend: 'other', subject, message: 'is no requirement any more' };
    else if (was.outcome !== is.outcome) {
      const trend = trendOf(is.requirement.level, was.outcome, is.outcome);
      const why = is.failures[0]?.evidence.message ?? is.reason;
      yield {
        kind: 'verdict',
        trend,
        subject,
        message: `was ${was.outcome} and is ${is.outcome}${why === undefined ? '' : `: ${why}`}`,
      };
    } else if (is.outcome === 'failed' && fingerprint(was) !== fingerprint(is))
      yield {
        kind: 'failure',
        trend: 'other',
        subject,
        message: `fails in another way: ${is.failures[0]?.evidence.message ?? ''}`,
      };
  }
  for (const [subject, is] of now)
    yield { kind: 'requirement', trend: 'other', subject, message: `is new: ${is.outcome}` };
}

/**
 * Whether a verdict turned for the worse. To lose the proof of a MUST is worse, as it is for the gate; what nobody has to keep is worse
 * only when it fails now, for what is seen of it may hang on timing; an observation is never better or worse.
 */
function trendOf(level: Level, was: RequirementOutcome, is: RequirementOutcome): ReportDifference['trend'] {
  if (level === 'INFO') return 'other';
  const isBad = (outcome: RequirementOutcome) => ['failed', 'unstable', 'error'].includes(outcome);
  if (is === 'passed') return 'better';
  if (isBad(is)) return isBad(was) ? 'other' : 'worse';
  return was === 'passed' && level === 'MUST' ? 'worse' : 'other';
}

function* coverage(old: Report, next: Report): Iterable<ReportDifference> {
  const name = (one: Report['operations'][number]) => `${one.method.toUpperCase()} ${one.path}`;
  const now = new Map(next.operations.map((one) => [name(one), one]));
  for (const was of old.operations) {
    const is = now.get(name(was));
    const subject = name(was);
    if (was.exchanges > 0 && (is?.exchanges ?? 0) === 0)
      yield { kind: 'coverage', trend: 'worse', subject, message: 'is no longer asked' };
    if (was.exchanges === 0 && (is?.exchanges ?? 0) > 0)
      yield { kind: 'coverage', trend: 'better', subject, message: 'is asked now' };
    if (is === undefined) continue;
    for (const status of Object.keys(was.statuses))
      if (!(status in is.statuses))
        yield { kind: 'status', trend: 'other', subject, message: `no longer answers ${status}` };
    for (const status of Object.keys(is.statuses))
      if (!(status in was.statuses))
        yield { kind: 'status', trend: 'other', subject, message: `answers ${status} now` };
  }
}

/** New and vanished headers, members and event types of answers, by operation and status. */
function* shapes(was: WireShapes, is: WireShapes): Iterable<ReportDifference> {
  for (const { kind, subject, name, change, types } of shapeDifferences(was, is)) {
    const noun = kind === 'event' ? `the type of event ${name}` : `the ${kind} ${name}`;
    const message = change === 'retyped' ? `${noun} was ${types?.[0]} and is ${types?.[1]}` : `${noun} is ${change}`;
    yield { kind, trend: 'other', subject, message };
  }
}

/** Milliseconds in classes that a busy machine does not cross by chance. */
const classes = [100, 1_000, 10_000] as const;

/** Operations whose usual answer time is of another class, each with words about both. */
export function* latencyDifferences(
  old: Report,
  next: Report,
): Iterable<{ readonly operation: string; readonly was: string; readonly is: string }> {
  const classOf = (milliseconds: number) => classes.findIndex((limit) => milliseconds < limit) >>> 0;
  const words = (index: number) =>
    classes[index] === undefined ? `${classes.at(-1)} ms or more` : `under ${classes[index]} ms`;
  const now = new Map(next.statistics.latency.map((one) => [one.operation, one]));
  for (const { operation, p50 } of old.statistics.latency) {
    const is = now.get(operation);
    if (is === undefined || classOf(p50) === classOf(is.p50)) continue;
    yield { operation, was: `half of the answers in ${words(classOf(p50))}`, is: `in ${words(classOf(is.p50))}` };
  }
}

function* latencies(old: Report, next: Report): Iterable<ReportDifference> {
  for (const { operation, was, is } of latencyDifferences(old, next))
    yield { kind: 'latency', trend: 'other', subject: operation, message: `${was} before, ${is} now` };
}
