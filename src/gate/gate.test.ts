import { describe, expect, it } from 'vitest';
import type { RequirementOutcome } from '../model/index.ts';
import type { Baseline } from './baseline.ts';
import { compareReports } from './compare-reports.ts';
import { decideGate } from './decide-gate.ts';
import { type ResultSketch, reportOf } from './testing/report-of.ts';
import { baselineChanges, updateBaseline } from './update-baseline.ts';

const today = '2026-06-15';
const passed: ResultSketch = { id: 'a:one', outcome: 'passed' };
const failed: ResultSketch = { id: 'a:two', outcome: 'failed', pointer: '/items/0/id' };
const written = updateBaseline(reportOf([passed, failed]), undefined);
const until = (day: string): Baseline => ({ ...written, known: written.known.map((one) => ({ ...one, until: day })) });

function decide(sketches: readonly ResultSketch[], baseline: Baseline, parts = {}) {
  const { decision, findings } = decideGate(reportOf(sketches, parts), baseline, today);
  return [decision, ...findings.map(({ kind, id }) => `${kind} ${id}`)];
}

describe('decideGate', () => {
  it.each<readonly [string, readonly ResultSketch[], Baseline, readonly string[]]>([
    ['nothing failed, nothing known', [passed], updateBaseline(reportOf([passed]), undefined), ['open']],
    ['the known failure', [passed, failed], written, ['open', 'known a:two']],
    [
      'the known failure, in another item',
      [passed, { ...failed, pointer: '/items/7/id' }],
      written,
      ['open', 'known a:two'],
    ],
    ['a new failure', [{ ...passed, outcome: 'failed' }, failed], written, ['closed', 'known a:two', 'new a:one']],
    ['a new wavering', [{ ...passed, outcome: 'unstable' }, failed], written, ['closed', 'known a:two', 'new a:one']],
    [
      'a failure of SHOULD',
      [passed, failed, { id: 'a:three', outcome: 'failed', level: 'SHOULD' }],
      written,
      ['open', 'known a:two'],
    ],
    ['another failure of the same', [passed, { ...failed, kind: 'other' }], written, ['closed', 'changed a:two']],
    ['the same failure elsewhere', [passed, { ...failed, pointer: '/name' }], written, ['closed', 'changed a:two']],
    ['a mended failure', [passed, { ...failed, outcome: 'passed' }], written, ['closed', 'stale a:two']],
    ['an entry that ran out', [passed, failed], until('2026-06-14'), ['closed', 'expired a:two']],
    ['an entry on its last day', [passed, failed], until(today), ['open', 'known a:two']],
    ['an unknown id', [passed], written, ['wrong', 'unknown a:two', 'vanished a:two']],
    [
      'coverage that vanished',
      [{ ...passed, outcome: 'inconclusive' }, failed],
      written,
      ['closed', 'known a:two', 'vanished a:one'],
    ],
    [
      'a claim that was taken back',
      [{ ...passed, outcome: 'not-applicable' }, failed],
      written,
      ['closed', 'known a:two', 'vanished a:one'],
    ],
    ['a requirement that vanished', [failed], written, ['closed', 'known a:two', 'vanished a:one']],
    [
      'a known failure that was not judged',
      [passed, { ...failed, outcome: 'inconclusive' }],
      written,
      ['closed', 'vanished a:two'],
    ],
    ['a fault of our own', [{ ...passed, outcome: 'error' }, failed], written, ['closed', 'known a:two', 'new a:one']],
    [
      'nothing exercised',
      [
        { ...passed, outcome: 'inconclusive' },
        { ...failed, outcome: 'inconclusive' },
      ],
      written,
      ['unmeasured'],
    ],
  ])('%s', (_name, sketches, baseline, expected) => {
    expect(decide(sketches, baseline)).toEqual(expected);
  });

  it('names the nearest requirement for an unknown id', () => {
    const { because } = decideGate(reportOf([passed, { ...failed, id: 'a:twoo' }]), written, today);
    expect(because).toContain('did you mean a:twoo?');
  });

  it('tells of a run that was narrowed, of another edition, and of a name that is near to a vanished one', () => {
    const narrowed = decideGate(
      reportOf([{ ...passed, id: 'a:onee' }, failed], { scope: 'operations list' }),
      { ...written, edition: '0' },
      today,
    );
    expect(narrowed.because).toBe(
      '1 vanished. The run was narrowed to operations list. The baseline was written for edition 0, and the run is one of 1.',
    );
    expect(narrowed.findings.at(-1)?.message).toContain('did you mean a:onee?');
  });

  it('refuses a baseline of another suite, and judges nothing by a run that was stopped', () => {
    expect(decide([passed], { ...written, suite: 'others' })).toEqual(['wrong']);
    expect(decide([passed, failed], written, { shard: { index: 1, count: 2 } })).toEqual(['wrong']);
    const halt = { kind: 'halt', at: 1, reason: 'unreachable', message: 'nobody answers' } as const;
    expect(decide([passed, failed], written, { halt })).toEqual(['unmeasured']);
  });
});

describe('updateBaseline', () => {
  it('keeps what people wrote, adds what is new and drops what is mended', () => {
    const spoken: Baseline = {
      ...written,
      known: written.known.map((one) => ({ ...one, reason: 'the vendor knows', issue: 'https://issues/1' })),
    };
    const more = reportOf([{ ...passed, outcome: 'failed' }, failed]);
    const next = updateBaseline(more, spoken);
    expect(next.known.map(({ id, reason }) => [id, reason])).toEqual([
      ['a:one', 'not looked at yet'],
      ['a:two', 'the vendor knows'],
    ]);
    expect(decideGate(more, next, today).decision).toBe('open');
    expect(updateBaseline(reportOf([passed]), next).known).toEqual([]);
  });
});

describe('baselineChanges', () => {
  it('names what was added, dropped, given up and kept past its day', () => {
    const old = until('2026-06-14');
    const next = updateBaseline(reportOf([{ ...passed, outcome: 'inconclusive' }, failed]), old);
    expect(baselineChanges(old, old, today)).toEqual([
      expect.stringMatching(/^kept, though it ran out on 2026-06-14: a:two/),
    ]);
    expect(baselineChanges(written, next, '2026-06-01')).toEqual(['no longer exercised: a:one']);
    const other = updateBaseline(reportOf([passed, { ...failed, kind: 'other' }]), written);
    expect(baselineChanges(written, other, today)).toEqual([
      expect.stringMatching(/^added a:two \(/),
      expect.stringMatching(/^dropped a:two \(.*: not looked at yet$/),
    ]);
  });
});

describe('compareReports', () => {
  it.each([
    ['MUST', 'passed', 'failed', 'worse'],
    ['MUST', 'passed', 'not-applicable', 'worse'],
    ['MUST', 'passed', 'inconclusive', 'worse'],
    ['MUST', 'failed', 'not-applicable', 'other'],
    ['MUST', 'not-applicable', 'passed', 'better'],
    ['MUST', 'failed', 'unstable', 'other'],
    ['SHOULD', 'passed', 'failed', 'worse'],
    ['SHOULD', 'passed', 'inconclusive', 'other'],
    ['INFO', 'passed', 'failed', 'other'],
  ] as const)('%s: %s to %s is %s', (level, was, is, trend) => {
    const of = (outcome: RequirementOutcome) => reportOf([{ id: 'a:one', level, outcome }]);
    expect(compareReports(of(was), of(is)).map((one) => one.trend)).toEqual([trend]);
  });

  it('says nothing of a report against itself', () => {
    expect(compareReports(reportOf([passed, failed]), reportOf([passed, failed]))).toEqual([]);
  });

  it('tells verdicts, failures, requirements, coverage, statuses and latency apart', () => {
    const operation = { operation: 'list', method: 'get', path: '/runs', cases: 1 };
    const timed = (p50: number) => ({
      cases: 0,
      exchanges: 0,
      streams: 0,
      leftOut: [],
      latency: [{ operation: 'list', count: 9, p50, p95: p50, max: p50 }],
    });
    const old = reportOf([passed, failed, { id: 'a:gone', outcome: 'passed' }], {
      operations: [{ ...operation, exchanges: 3, statuses: { 200: 3 } }],
      statistics: timed(20),
    });
    const next = reportOf(
      [
        { ...passed, outcome: 'failed' },
        { ...failed, kind: 'other' },
        { id: 'a:new', outcome: 'passed' },
      ],
      { operations: [{ ...operation, exchanges: 3, statuses: { 201: 3 } }], statistics: timed(2_000) },
    );
    expect(compareReports(old, next).map(({ kind, trend, subject }) => `${kind} ${trend} ${subject}`)).toEqual([
      'verdict worse a:one',
      'failure other a:two',
      'requirement other a:gone',
      'requirement other a:new',
      'status other GET /runs',
      'status other GET /runs',
      'latency other list',
    ]);
    expect(compareReports(next, old).filter(({ trend }) => trend === 'better')).toHaveLength(1);
  });

  it('sees new and vanished members and headers in the records', () => {
    const record = (body: string, headers: readonly (readonly [string, string])[]) => ({
      kind: 'exchange' as const,
      id: 'x1',
      case: 'c',
      attempt: 1,
      step: 'probe',
      operation: 'list',
      parameters: {},
      credential: 'none' as const,
      request: { method: 'GET', url: 'http://h/', headers: [] },
      sentAt: 0,
      result: {
        kind: 'answered' as const,
        firstByteAt: 1,
        endedAt: 2,
        response: { status: 200, headers, body: { text: body, encoding: 'utf8' as const, bytes: body.length } },
      },
    });
    const old = reportOf([], {
      records: {
        x1: record('{"a":[{"b":1}]}', [
          ['X-Old', '1'],
          ['Content-Type', 'application/json'],
        ]),
      },
    });
    const next = reportOf([], {
      records: { x1: record('{"a":[{"c":1}]}', [['content-type', 'Application/hal+json; v=1']]) },
    });
    expect(compareReports(old, next).map(({ message }) => message)).toEqual([
      'the header x-old is gone',
      'the header content-type: application/json is gone',
      'the header content-type: application/hal+json is new',
      'the member /a/*/b is gone',
      'the member /a/*/c is new',
    ]);
  });
});
