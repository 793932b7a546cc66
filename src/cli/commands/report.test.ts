import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { failingReport } from '../../../fixtures/reports/index.ts';
import { reporters } from '../../reporters/index.ts';
import { commandLine } from '../testing/command-line.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-report-'));
  writeFileSync(join(folder, 'report.json'), reporters.json.render(failingReport()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function assay(...words: readonly string[]) {
  const opened: string[] = [];
  const shown = await commandLine(words, { now: () => 0, open: (path) => opened.push(path) });
  return { ...shown, opened };
}

test('an old report is printed, written in every format, and opened', async () => {
  const path = join(folder, 'report.json');
  const printed = await assay('report', path);
  expect([printed.code, printed.out]).toEqual([0, reporters.console.render(failingReport())]);

  const github = await assay('report', path, '-r', 'github', '-o', '-');
  expect(github.out).toBe(reporters.github.render(failingReport()));

  const output = join(folder, 'all');
  await assay('report', path, '-r', 'html,sarif', '-r', 'junit', '--junit-strict', '-o', output);
  expect(readdirSync(output).sort()).toEqual(['findings.sarif', 'junit.xml', 'report.html']);
  expect(readFileSync(join(output, 'junit.xml'), 'utf8')).toBe(
    reporters.junit.render(failingReport(), { strict: true }),
  );

  const opened = await assay('report', path, '--open', '-o', output);
  expect(opened.opened).toEqual([join(output, 'report.html')]);
});

test.each([
  [{ format: 'other' }, 'is no report'],
  [{ ...failingReport(), requirements: [{}] }, '/requirements/0'],
])('a file that is no report says so', async (value, said) => {
  const path = join(folder, 'other.json');
  writeFileSync(path, JSON.stringify(value));
  const { code, err } = await assay('report', path);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('a word that names no reporter is answered with the nearest', async () => {
  const { code, err } = await assay('report', join(folder, 'report.json'), '-r', 'markdow');
  expect(code).toBe(2);
  expect(err).toContain("did you mean 'markdown'");
});

test('explain says what a check asks, and where a requirement is written', async () => {
  const check = await assay('explain', 'pages-repeat-no-item');
  expect(check.code).toBe(0);
  for (const part of [
    'shows no item twice',
    'how it is judged',
    'what usually causes a failure',
    'lets pass, for example: every item once',
    '    GET /v1/runs?userId=only-us&pageSize=2&page=2\n      200 [',
    '    failed: walk-2 through listRuns shows 1',
    'in toolregistry',
  ])
    expect(check.out).toContain(part);
  const requirement = await assay('explain', 'pages-repeat-no-item:listRuns', '--suite', 'toolregistry');
  for (const part of ['MUST', 'suites/toolregistry/source/', 'walk-pages', 'how it is judged'])
    expect(requirement.out).toContain(part);
  const wrong = await assay('explain', 'pages-repeat-no-itm:listRuns');
  expect([wrong.code, wrong.err]).toEqual([
    2,
    expect.stringContaining("did you mean 'pages-repeat-no-item:listRuns'?"),
  ]);
});
