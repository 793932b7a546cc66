import { createColors } from 'picocolors';
import { describe, expect, test } from 'vitest';
import {
  conformantReport,
  exchange,
  failingReport,
  notMeasuredReport,
  sampleHeader,
  story,
  verdict,
} from '../../fixtures/reports/index.ts';
import type { Report } from '../model/index.ts';
import { createReportBuilder } from '../report/index.ts';
import { console } from './console.ts';

const reports = { conformant: conformantReport(), failing: failingReport(), 'not measured': notMeasuredReport() };

/** A report with a failure of its own in each of many cases. */
function manyProblems(number: number): Report {
  const builder = createReportBuilder({ header: sampleHeader(), suiteTitle: 'Sample' });
  for (let i = 0; i < number; i++) {
    const id = `getRun.case-${i}`;
    const record = exchange({ id: `x${i}`, case: id, operation: 'getRun', path: `/v1/runs/${'long'.repeat(30)}` });
    const told = story(id, [record]);
    const evidence = {
      records: [record.id] as const,
      expected: 'a '.repeat(900),
      actual: 'b'.repeat(900),
      message: 'no '.repeat(90),
    };
    for (const requirement of ['body-valid:getRun', 'status-documented:getRun', 'terminal-is-final:run'])
      builder.story(told, [
        verdict(requirement, told, { outcome: 'failed', evidence: { kind: `kind-${i}`, ...evidence } }),
      ]);
  }
  return builder.finish({ endedAt: 1, completeness: 'complete' });
}

describe.each(Object.entries(reports))('a %s report', (_, report) => {
  test('the last lines are the verdict and where the reports are', () => {
    const lines = console
      .render(report, { files: ['reports/7/report.html', 'reports/7/junit.xml'] })
      .trimEnd()
      .split('\n');
    expect(lines.slice(-2)).toEqual(['  reports/7/report.html', '  reports/7/junit.xml']);
    expect(lines.slice(-8).map((line) => line.trim())).toContain(report.overall);
  });
  test.each([60, 80, 132])('fits in %i columns, but for the lines to copy', (width) => {
    const wide = console
      .render(report, { width })
      .split('\n')
      .filter((line) => line.length > width);
    for (const line of wide) expect(line).toMatch(/^ {5}again/);
  });
  test('no colour unless given; colours change nothing else', () => {
    const text = console.render(report);
    expect(text).not.toContain('\u001b');
    const coloured = console.render(report, { colours: createColors(true) });
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking the colours out again
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text);
  });
});

test('hostile strings act neither on a terminal nor on a CI log', () => {
  for (const verbose of [false, true])
    for (const width of [40, 57, 100]) {
      const text = console.render(failingReport(), { verbose, width });
      expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u);
      expect(text).not.toMatch(/^\s*::|##\w*\[/m);
      expect(text).not.toContain('{{secret:');
    }
});

test('a failure shows what was expected, what came, how to repeat it and where it is written', () => {
  const text = console.render(failingReport());
  expect(text).toContain(`     at        /status
     expected  {"type":"string","enum":["QUEUED","RUNNING","SUCCESS","FAILED"]}
     actual    17
`);
  expect(text).toContain(`     written   suites/sample/source/runs.md:171
               | "status": { "type": "string", "enum": ["QUEUED", "RUNNING", "SUCCESS", "FAILED"] }
                  ^^^^^^
`);
  expect(text).toMatch(/^ {5}again {5}curl -sSi 'http:.*"\$SAMPLE_API_KEY"$/m);
  expect(text).toContain('Not failures: observed: unknown-state:run;');
  expect(text).toContain('Add a scenario runs-long to the target file.');
});

test('what usually causes a failure is said, where it is known', () => {
  const text = console.render(failingReport());
  expect(text).toContain('     usually   The serializer and the document have drifted apart');
});

describe('never more than a screen, however much is wrong', () => {
  const report = manyProblems(40);
  const files = ['report.html', 'junit.xml', 'report.json', 'transcript.ndjson'];
  test.each([
    [18, 80],
    [24, 80],
    [30, 100],
    [48, 100],
    [70, 200],
  ])('%i rows, %i columns', (rows, width) => {
    for (const one of [report, ...Object.values(reports)]) {
      const lines = console.render(one, { rows, width, files }).split('\n');
      const taken = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
      expect(taken).toBeLessThanOrEqual(rows);
      expect(lines.join('\n')).toContain(one.overall);
    }
  });
  test('a larger screen shows more; all of it when asked', () => {
    expect(report.problems.length).toBe(30);
    expect(console.render(report)).toContain('and 23 more');
    expect(console.render(report, { rows: 80 })).toContain('and 22 more');
    const all = console.render(report, { verbose: true });
    for (const { kind } of report.problems) expect(all).toContain(kind);
  });
});
