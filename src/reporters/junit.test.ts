import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { conformantReport, failingReport, notMeasuredReport } from '../../fixtures/reports/index.ts';
import { junit } from './junit.ts';

const reports = { conformant: conformantReport(), failing: failingReport(), 'not measured': notMeasuredReport() };
const schemas = ['jenkins-junit.xsd', 'junit-10.xsd'].map((name) =>
  fileURLToPath(new URL(`../../../shared/schemas/${name}`, import.meta.url)),
);
const xmllint = spawnSync('xmllint', ['--version']).status === 0;

function attributes(xml: string, element: string): readonly Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<${element}((?: [\\w.]+="[^"]*")*)/?>`, 'g'))].map(([, list = '']) =>
    Object.fromEntries([...list.matchAll(/([\w.]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
  );
}

describe.each(Object.entries(reports))('the JUnit of a %s report', (_, report) => {
  const xml = junit.render(report);
  const cases = attributes(xml, 'testcase');

  test('one case per requirement, and one for the run; names are unique and start with the id', () => {
    expect(cases).toHaveLength(report.requirements.length + 1);
    expect(new Set(cases.map(({ classname, name }) => `${classname} ${name}`)).size).toBe(cases.length);
    for (const { requirement } of report.requirements)
      expect(cases.filter(({ name }) => name?.startsWith(`${requirement.id} `))).toHaveLength(1);
  });
  test('the counts are those of the elements; no times but plain decimals', () => {
    const of = (element: string) => attributes(xml, element).length;
    const [root] = attributes(xml, 'testsuites');
    expect(root).toMatchObject({
      tests: String(cases.length),
      failures: String(of('failure')),
      errors: String(of('error')),
      skipped: String(of('skipped')),
    });
    const suites = attributes(xml, 'testsuite');
    const sum = (name: string) => suites.reduce((total, suite) => total + Number(suite[name]), 0);
    expect([sum('tests'), sum('failures'), sum('errors')]).toEqual([cases.length, of('failure'), of('error')]);
    for (const { time } of [...suites, ...cases]) expect(time).toMatch(/^\d+\.\d{3}$/);
    for (const { timestamp } of suites) expect(timestamp).toBe('2026-03-14T09:26:53');
  });
  test('suites are flat', () => {
    expect(xml).not.toMatch(/<testsuite [^>]*>(?:(?!<\/testsuite>)[\s\S])*<testsuite /);
  });
  test('no character that XML 1.0 forbids', () => {
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  });
  test.skipIf(!xmllint)('it is well-formed (needs xmllint)', () => {
    execFileSync('xmllint', ['--noout', '-'], { input: xml });
  });
  for (const schema of schemas)
    test.skipIf(!xmllint || !existsSync(schema))(
      `strict: valid against ${schema.split('/').at(-1)} (needs xmllint and the schema)`,
      () => {
        const strict = junit.render(report, { strict: true });
        const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, '-'], { input: strict });
        expect(status, stderr.toString()).toBe(0);
      },
    );
});

test('every outcome has its element; an INFO failure is none', () => {
  const xml = junit.render(failingReport());
  const body = (id: string) =>
    xml.match(new RegExp(`<testcase classname="\\w+" name="${id} [\\s\\S]*?(?:/>|</testcase>)`))?.[0];
  expect(body('body-valid:getRun')?.match(/<failure /g)).toHaveLength(1);
  expect(body('body-valid:getRun')).toContain('type="schema-type" message="MUST The member status is a number');
  expect(body('credential-required:getRun')).toContain('message="MUST unstable: ');
  expect(body('unknown-state:run')).toMatch(/<system-out>observed, not a failure/);
  expect(body('unknown-state:run')).not.toContain('<failure');
  expect(body('resume-continues:streamRun')).toMatch(/<skipped message="not-applicable: [^"]+">not-applicable: /);
  expect(body('cancel-stops:run')).toMatch(/<skipped message="inconclusive: [^"]+">[^<]+Add a scenario runs-long/);
  expect(body('retry-is-digits:streamRun')).toMatch(/<error type="assay-error"/);
  expect(body('status-documented:getRun')).toMatch(/\/>$/);
});

test('a run that measured nothing is red', () => {
  const [root] = attributes(junit.render(notMeasuredReport()), 'testsuites');
  expect(root).toMatchObject({ errors: '1', failures: '0' });
  expect(attributes(junit.render(conformantReport()), 'testsuites')[0]).toMatchObject({ errors: '0', failures: '0' });
});

test('hostile strings are text and nothing else; secrets are names', () => {
  const xml = junit.render(failingReport());
  const elements = new Set([...xml.matchAll(/<([\w-]+)/g)].map(([, name]) => name));
  expect([...elements].sort()).toEqual([
    'error',
    'failure',
    'properties',
    'property',
    'skipped',
    'system-out',
    'testcase',
    'testsuite',
    'testsuites',
  ]);
  expect(xml).not.toContain(']]>');
  expect(xml).not.toContain('{{secret:');
  expect(xml).not.toMatch(/^\s*::/m);
});
