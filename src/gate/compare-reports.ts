import { answerOf, type Exchange, isObject, type Json, payloadJson, type Report } from '../model/index.ts';
import { fingerprint } from './fingerprint.ts';

/** One difference between two runs. `worse` and `better` are about verdicts; the rest only differs. */
export interface ReportDifference {
  readonly kind: 'verdict' | 'failure' | 'requirement' | 'coverage' | 'status' | 'header' | 'member' | 'latency';
  readonly trend: 'worse' | 'better' | 'other';
  readonly subject: string;
  readonly message: string;
}

/** What changed between two runs: verdicts, coverage, statuses, headers, members of answers, class of latency. */
export function compareReports(old: Report, next: Report): readonly ReportDifference[] {
  return [...verdicts(old, next), ...coverage(old, next), ...shapes(old, next), ...latencies(old, next)];
}

const good = ['passed', 'not-applicable'];

function* verdicts(old: Report, next: Report): Iterable<ReportDifference> {
  const now = new Map(next.requirements.map((result) => [result.requirement.id, result]));
  for (const was of old.requirements) {
    const subject = was.requirement.id;
    const is = now.get(subject);
    now.delete(subject);
    if (is === undefined) yield { kind: 'requirement', trend: 'other', subject, message: 'is no requirement any more' };
    else if (was.outcome !== is.outcome) {
      const trend = good.includes(is.outcome) ? 'better' : good.includes(was.outcome) ? 'worse' : 'other';
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

/** Names of headers and members of answers, by operation and status, as far as both reports hold records of them. */
function* shapes(old: Report, next: Report): Iterable<ReportDifference> {
  const [was, is] = [shapeOf(old), shapeOf(next)];
  for (const [subject, before] of was) {
    const now = is.get(subject);
    if (now === undefined) continue;
    for (const kind of ['header', 'member'] as const) {
      for (const one of before[kind])
        if (!now[kind].has(one)) yield { kind, trend: 'other', subject, message: `the ${kind} ${one} is gone` };
      for (const one of now[kind])
        if (!before[kind].has(one)) yield { kind, trend: 'other', subject, message: `the ${kind} ${one} is new` };
    }
  }
}

interface WireShape {
  readonly header: Set<string>;
  readonly member: Set<string>;
}

function shapeOf(report: Report): ReadonlyMap<string, WireShape> {
  const found = new Map<string, WireShape>();
  for (const record of Object.values(report.records)) {
    const status = record.kind === 'stream' ? record.status : answerOf(record)?.status;
    if (status === undefined) continue;
    const subject = `${record.operation} ${status}`;
    const shape = found.get(subject) ?? { header: new Set<string>(), member: new Set<string>() };
    found.set(subject, shape);
    for (const [name] of record.kind === 'stream' ? record.headers : headersOf(record))
      shape.header.add(name.toLowerCase());
    if (record.kind === 'exchange') addMembers(payloadJson(answerOf(record)?.body), '', shape.member);
    else for (const event of record.events) shape.member.add(`event ${event.type}`);
  }
  return found;
}

function headersOf(exchange: Exchange): readonly (readonly [string, string])[] {
  return answerOf(exchange)?.headers ?? [];
}

const deepest = 8;

function addMembers(value: Json | undefined, at: string, members: Set<string>): void {
  if (at.split('/').length > deepest) return;
  if (Array.isArray(value)) for (const item of value) addMembers(item, `${at}/*`, members);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) {
      members.add(`${at}/${name}`);
      addMembers(member, `${at}/${name}`, members);
    }
}

/** Milliseconds in classes that a busy machine does not cross by chance. */
const classes = [100, 1_000, 10_000] as const;

function* latencies(old: Report, next: Report): Iterable<ReportDifference> {
  const classOf = (milliseconds: number) => classes.findIndex((limit) => milliseconds < limit) >>> 0;
  const words = (index: number) =>
    classes[index] === undefined ? `${classes.at(-1)} ms or more` : `under ${classes[index]} ms`;
  const now = new Map(next.statistics.latency.map((one) => [one.operation, one]));
  for (const was of old.statistics.latency) {
    const is = now.get(was.operation);
    if (is === undefined || classOf(was.p50) === classOf(is.p50)) continue;
    yield {
      kind: 'latency',
      trend: 'other',
      subject: was.operation,
      message: `half of the answers came ${words(classOf(was.p50))}, and come ${words(classOf(is.p50))} now`,
    };
  }
}
