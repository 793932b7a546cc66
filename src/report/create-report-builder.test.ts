import { describe, expect, test } from 'vitest';
import {
  conformantReport,
  exchange,
  failingReport,
  notMeasuredReport,
  pass,
  sampleHeader,
  story,
  verdict,
} from '../../fixtures/reports/index.ts';
import type { Evidence, Report, Story, TranscriptHeader, Verdict } from '../model/index.ts';
import { createReportBuilder } from './create-report-builder.ts';
import { decideOverall } from './overall.ts';

const must = 'status-documented:getRun';
const should = 'created-is-listed:run';

/** A report on the two requirements above (or others) from stories with verdicts. */
function reportOf(
  stories: readonly (readonly [Story, ...Verdict[]])[],
  changes: Partial<TranscriptHeader> = {},
  ids: readonly string[] = [must, should],
): Report {
  const header = sampleHeader();
  const requirements = header.requirements.filter(({ id }) => ids.includes(id));
  const builder = createReportBuilder({ header: { ...header, requirements, ...changes }, suiteTitle: 'Sample' });
  for (const [told, ...verdicts] of stories) builder.story(told, verdicts);
  return builder.finish({ endedAt: 1_000, completeness: 'complete' });
}

function told(id: string, options: Parameters<typeof story>[2] = {}): Story {
  const record = exchange({ id: `x-${id}-${options.attempt ?? 1}`, case: id, operation: 'getRun', path: '/v1/runs/1' });
  return story(id, [record], { requirements: [must], ...options });
}

function fail(of: Story, evidence: Partial<Evidence> = {}): Verdict {
  return verdict(must, of, {
    outcome: 'failed',
    evidence: {
      kind: 'wrong',
      records: [of.exchanges[0]?.id ?? ''],
      expected: 1,
      actual: 2,
      message: 'no',
      ...evidence,
    },
  });
}

function unsure(of: Story, reason = 'nothing was seen', remedy = 'do this'): Verdict {
  return verdict(must, of, { outcome: 'inconclusive', reason, remedy });
}

function outcomeOf(report: Report, id = must) {
  const { outcome, reason, remedy } = report.requirements.find(({ requirement }) => requirement.id === id) ?? {};
  return { outcome, reason, remedy };
}

describe('a requirement', () => {
  const one = told('a');

  test('is not failed by the silence of one connection, and keeps the reason', () => {
    const silent = { ...fail(one), restsOn: 'silence' } as Verdict;
    const report = reportOf([[one, silent]]);
    expect(outcomeOf(report)).toMatchObject({ outcome: 'inconclusive', reason: expect.stringContaining('swallowed') });
    expect(report.requirements[0]).toMatchObject({ verdicts: { failed: 0, inconclusive: 1 }, failures: [] });
    expect(report.problems).toEqual([]);
    const again = told('b');
    const both = reportOf([
      [one, silent],
      [again, { ...fail(again), restsOn: 'silence' } as Verdict],
    ]);
    expect(outcomeOf(both)).toMatchObject({ outcome: 'failed' });
  });
  const two = told('b');
  test('passes with a witness, and its record is kept', () => {
    const report = reportOf([[one, pass(must, one)]]);
    expect(report.requirements[0]).toMatchObject({ outcome: 'passed', witness: [{ case: 'a', records: ['x-a-1'] }] });
    expect(Object.keys(report.records)).toEqual(['x-a-1']);
  });
  test('fails when any story fails it', () => {
    const report = reportOf([
      [one, pass(must, one)],
      [two, fail(two)],
    ]);
    expect(outcomeOf(report).outcome).toBe('failed');
    expect(report.overall).toBe('NOT CONFORMANT');
  });
  test('still passes when some stories were inconclusive, and says how many', () => {
    const report = reportOf([
      [one, pass(must, one)],
      [two, unsure(two)],
    ]);
    expect(outcomeOf(report)).toMatchObject({ outcome: 'passed', reason: expect.stringContaining('one story') });
  });
  test('is inconclusive with the first reason and remedy', () => {
    const report = reportOf([
      [one, unsure(one)],
      [two, unsure(two, 'later', 'that')],
    ]);
    expect(outcomeOf(report)).toEqual({ outcome: 'inconclusive', reason: 'nothing was seen', remedy: 'do this' });
  });
  test('prefers what somebody knows a remedy for, and has the usual one where nobody does', () => {
    const bare = verdict(must, one, { outcome: 'inconclusive', reason: 'a conflict' });
    expect(
      outcomeOf(
        reportOf([
          [one, bare],
          [two, unsure(two)],
        ]),
      ),
    ).toMatchObject({ reason: 'nothing was seen', remedy: 'do this' });
    const report = reportOf([[one, bare]]);
    expect(outcomeOf(report)).toMatchObject({
      reason: 'a conflict',
      remedy: expect.stringContaining('assay explain a'),
    });
    expect(report.requirements[0]?.remedyIsUsual).toBe(true);
  });
  test('is inconclusive by the end of its case when no check spoke', () => {
    const ended = told('a', { end: { kind: 'inconclusive', reason: 'setup refused', remedy: 'give a key' } });
    expect(outcomeOf(reportOf([[ended]]))).toEqual({
      outcome: 'inconclusive',
      reason: 'setup refused',
      remedy: 'give a key',
    });
  });
  test('is inconclusive by what the wire swallowed, wherever in the story', () => {
    const failure = { kind: 'reset', message: 'the connection was closed' } as const;
    const [sent] = one.exchanges;
    if (sent === undefined) throw new Error('no exchange');
    const lost = { ...sent, operation: 'createRun', result: { kind: 'failed', failure, endedAt: 1 } } as const;
    const reason = 'GET at the path of createRun got no answer (the connection was closed)';
    const silent = story('a', [lost], { requirements: [must] });
    expect(outcomeOf(reportOf([[silent]])).reason).toBe(reason);
    const ended: Story = { ...silent, end: { kind: 'inconclusive', reason: 'the target made no run' } };
    expect(outcomeOf(reportOf([[ended]])).reason).toBe(`the target made no run: ${reason}`);
    // What a check is unsure of for the same cause, and another story that showed nothing, explain less.
    expect(
      outcomeOf(
        reportOf([
          [two, unsure(two)],
          [silent, unsure(silent)],
        ]),
      ).reason,
    ).toBe(`nothing was seen: ${reason}`);
    const refused = story('a', [sent], { requirements: [must] });
    expect(outcomeOf(reportOf([[{ ...refused, control: silent }, unsure(refused)]])).reason).toContain(reason);
  });
  test('is inconclusive by why nothing was sent, where nothing was', () => {
    const unsent = told('a', { end: { kind: 'inconclusive', reason: 'it has no id', remedy: 'give one' } });
    const never = { ...unsent, exchanges: [], streams: [] };
    expect(outcomeOf(reportOf([[never, unsure(never, 'no answer came')]]))).toMatchObject({
      reason: 'it has no id',
      remedy: 'give one',
    });
  });
  test('is inconclusive when its case ran and showed nothing', () => {
    const { reason, remedy } = outcomeOf(reportOf([[one]]));
    expect(reason).toMatch(
      /^the one case that ran did not bring about what this is about \(.+\); what came: getRun 200$/,
    );
    expect(remedy).toContain('assay explain a');
  });
  test('is inconclusive when no case names it', () => {
    expect(outcomeOf(reportOf([]))).toMatchObject({ outcome: 'inconclusive', reason: 'no planned case exercises it' });
  });
  test('is inconclusive when its cases were left out', () => {
    const report = reportOf([], { leftOut: [{ case: 'a', reason: 'budget spent', requirements: [must] }] });
    expect(outcomeOf(report).reason).toBe('a was left out: budget spent');
  });
  test('is not applicable when its claim is denied, even if a check failed it', () => {
    const claims = [{ id: 'pagination', claimed: false, by: 'target' as const }];
    const report = reportOf([], { claims }, ['pages-do-not-overlap:listRuns']);
    expect(outcomeOf(report, 'pages-do-not-overlap:listRuns')).toMatchObject({
      outcome: 'not-applicable',
      reason: expect.stringContaining('pagination'),
    });
  });
  test('is not applicable when every check says so', () => {
    const report = reportOf([[one, verdict(must, one, { outcome: 'not-applicable', reason: 'no body' })]]);
    expect(outcomeOf(report)).toMatchObject({ outcome: 'not-applicable', reason: 'no body' });
  });
  test('is an error when we failed to play its case, unless the target failed it', () => {
    const broken = told('a', { end: { kind: 'error', message: 'oops' } });
    const report = reportOf([[broken], [two, pass(must, two)]]);
    expect(outcomeOf(report)).toMatchObject({ outcome: 'error', reason: expect.stringContaining('oops') });
    expect(report.overall).toBe('NOT MEASURED');
    expect(outcomeOf(reportOf([[broken], [two, fail(two)]])).outcome).toBe('failed');
  });
});

describe('a repeated case', () => {
  const [first, second, third] = [1, 2, 3].map((attempt) => told('a', { attempt })) as [Story, Story, Story];
  test('is unstable when a later attempt passed: k of n', () => {
    const report = reportOf([
      [first, fail(first)],
      [second, fail(second)],
      [third, pass(must, third)],
    ]);
    expect(outcomeOf(report)).toMatchObject({ outcome: 'unstable', reason: 'failed in 2 of 3 attempts of a' });
    expect(report.overall).toBe('NOT CONFORMANT');
    expect(report.must.unstable).toBe(1);
  });
  test('is failed when every attempt failed', () => {
    const report = reportOf([
      [first, fail(first)],
      [second, fail(second)],
    ]);
    expect(outcomeOf(report).outcome).toBe('failed');
  });
  test('is failed when another case failed throughout', () => {
    const other = told('b');
    const report = reportOf([
      [first, fail(first)],
      [second, pass(must, second)],
      [other, fail(other)],
    ]);
    expect(outcomeOf(report).outcome).toBe('failed');
  });
  test('is failed when the repetition could not be judged', () => {
    const report = reportOf([
      [first, fail(first)],
      [second, unsure(second)],
    ]);
    expect(outcomeOf(report).outcome).toBe('failed');
  });
});

describe('the whole', () => {
  test('conformant: all that applies passed', () => {
    expect(conformantReport()).toMatchObject({
      overall: 'CONFORMANT',
      because: 'All 16 MUST requirements that apply passed.',
      must: { passed: 16, inconclusive: 0 },
    });
  });
  test('conformant, and the last line names what failed all the same', () => {
    const one = told('a');
    const report = reportOf([[one, pass(must, one), { ...fail(one), requirement: should }]]);
    expect(report).toMatchObject({
      overall: 'CONFORMANT',
      because: expect.stringContaining(`passed; 1 SHOULD requirement failed: ${should}.`),
    });
  });
  test('not measured: a MUST that could not be judged is no pass, and is named', () => {
    const one = told('a');
    const report = reportOf([[one, pass(must, one)]], {}, [must, 'status-documented:listRuns']);
    expect(report.overall).toBe('NOT MEASURED');
    expect(report.because).toBe(
      'No MUST requirement failed, but 1 of 2 could not be judged: status-documented:listRuns.',
    );
    expect(report.must.inconclusive).toBe(1);
  });
  test('a SHOULD that passes measures nothing by itself', () => {
    const one = told('a');
    const report = reportOf([[one, pass(should, one)]]);
    expect(report).toMatchObject({ overall: 'NOT MEASURED', because: expect.stringContaining('No MUST requirement') });
  });
  test('an empty plan measures nothing', () => {
    expect(reportOf([], {}, []).overall).toBe('NOT MEASURED');
  });
  test('halted: not measured, with what to do and what had failed', () => {
    expect(notMeasuredReport()).toMatchObject({ overall: 'NOT MEASURED', halt: { reason: 'unreachable' } });
    const one = told('a');
    const builder = createReportBuilder({ header: sampleHeader(), suiteTitle: 'Sample' });
    builder.story(one, [fail(one)]);
    builder.halt({ kind: 'halt', at: 1, reason: 'interrupted', message: 'interrupted by the user' });
    const report = builder.finish({ endedAt: 2, completeness: 'complete' });
    expect(report).toMatchObject({
      overall: 'NOT MEASURED',
      because: `Interrupted by the user. Failed before that: ${must}.`,
    });
  });
  test('a sentence that begins with a URL leaves it alone', () => {
    const builder = createReportBuilder({ header: sampleHeader(), suiteTitle: 'Sample' });
    builder.halt({ kind: 'halt', at: 1, reason: 'unreachable', message: 'http://a.test does not answer' });
    expect(builder.finish({ endedAt: 2, completeness: 'complete' }).because).toBe('http://a.test does not answer.');
  });
  test('an incomplete recording is never green', () => {
    const one = told('a');
    const builder = createReportBuilder({ header: sampleHeader(), suiteTitle: 'Sample' });
    builder.story(one, [pass(must, one)]);
    expect(builder.finish({ endedAt: 2, completeness: 'incomplete' }).overall).toBe('NOT MEASURED');
  });
  test('a verdict on an unknown requirement is our bug', () => {
    const one = told('a');
    expect(() => reportOf([[one, pass('made-up:getRun', one)]])).toThrow('made-up:getRun');
  });
});

describe('problems', () => {
  test('failures of one kind at one place are one problem; worst first', () => {
    const report = failingReport();
    expect(report.problems.map(({ level }) => level)).toEqual(['MUST', 'MUST', 'MUST', 'MUST', 'MUST', 'MUST', 'INFO']);
    const stories = Array.from({ length: 25 }, (_, i) => told(`c${i}`));
    const many = reportOf(stories.map((one, i) => [one, fail(one, { pointer: `/items/${i}/name` })]));
    expect(many.problems).toEqual([
      expect.objectContaining({ kind: 'wrong', pointer: '/items/0/name', count: 25, requirement: must, failure: 0 }),
    ]);
    expect(many.requirements[0]?.verdicts.failed).toBe(25);
    expect(many.requirements[0]?.failures).toHaveLength(10);
  });
  test('one cause in several operations is one problem; another answer is another', () => {
    const header = sampleHeader();
    const [first] = header.requirements.filter(({ id }) => id === must);
    if (first === undefined) throw new Error('the sample has no such requirement');
    const ids = ['listRuns', 'getRun', 'createRun'].map((operation) => `status-documented:${operation}`);
    const requirements = ids.map((id) => ({ ...first, id, operation: id.split(':')[1] ?? '' }));
    const builder = createReportBuilder({ header: { ...header, requirements }, suiteTitle: 'Sample' });
    ids.forEach((id, i) => {
      const one = told(`c${i}`, { requirements: [id] });
      builder.story(one, [{ ...fail(one, { kind: 'wrong-status', actual: i === 2 ? 500 : 422 }), requirement: id }]);
    });
    const { problems } = builder.finish({ endedAt: 1, completeness: 'complete' });
    expect(problems.map(({ operations, count }) => [operations, count])).toEqual([
      [['listRuns', 'getRun'], 2],
      [undefined, 1],
    ]);
  });
  test('a rare sort does not hide behind a common one', () => {
    const stories = Array.from({ length: 40 }, (_, i) => told(`c${i}`));
    const report = reportOf(stories.map((one, i) => [one, fail(one, { kind: i === 39 ? 'rare' : 'common' })]));
    expect(report.problems.map(({ kind, count }) => [kind, count])).toEqual([
      ['common', 39],
      ['rare', 1],
    ]);
    const rare = report.problems[1];
    expect(report.requirements[0]?.failures[rare?.failure ?? -1]?.evidence.kind).toBe('rare');
  });
});

test('memory is bounded: of 20,000 stories only the named records stay, large bodies are cut', () => {
  const header = sampleHeader();
  const builder = createReportBuilder({ header, suiteTitle: 'Sample' });
  const answer = 'x'.repeat(100_000);
  for (let i = 0; i < 20_000; i++) {
    const record = exchange({
      id: `x${i}`,
      case: `c${i}`,
      operation: 'getRun',
      path: '/',
      ...(i < 9 ? { answer } : {}),
    });
    const one = story(`c${i}`, [record], { requirements: [must] });
    builder.story(one, [i % 2 === 0 ? pass(must, one) : fail(one)]);
  }
  const report = builder.finish({ endedAt: 9, completeness: 'complete' });
  expect(Object.keys(report.records)).toHaveLength(13);
  const [first] = Object.values(report.records);
  expect(first).toMatchObject({
    result: { response: { body: { bytes: 100_000, cut: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } } } },
  });
  expect(report.statistics).toMatchObject({ cases: 20_000, exchanges: 20_000 });
  expect(report.operations.find(({ operation }) => operation === 'listTools')).toMatchObject({ exchanges: 0 });
});

test('says that nothing was there where every answer is that', () => {
  const because = (statuses: Report['operations'][number]['statuses']) =>
    decideOverall(failingReport().requirements, {
      halt: undefined,
      complete: true,
      operations: [{ operation: 'getRun', method: 'get', path: '/v1/runs', cases: 1, exchanges: 12, statuses }],
    }).because;
  expect(because({ 401: 2, 404: 12 })).toMatch(
    /nothing was there \(404, 12 times\): check the URL and its path prefix\.$/,
  );
  expect(because({ 200: 1, 404: 12 })).not.toContain('nothing was there');
  expect(because({ 404: 3 })).not.toContain('nothing was there');
});
