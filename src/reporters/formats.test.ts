import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import {
  allHostile,
  conformantReport,
  failingReport,
  hostile,
  notMeasuredReport,
} from '../../fixtures/reports/index.ts';
import type { Report } from '../model/index.ts';
import { reporters } from './index.ts';

const reports = { conformant: conformantReport(), failing: failingReport(), 'not measured': notMeasuredReport() };
const failing = reports.failing;
const each = Object.entries(reporters);
const parsed = (id: keyof typeof reporters, report: Report = failing) => JSON.parse(reporters[id].render(report));

/** Text that is shown or logged as it stands: whatever acts on a terminal, in a log or on the eye. */
const acting = /[^\n\P{Cc}]|\p{Cf}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;

describe.each(each)('%s', (id, reporter) => {
  test.each(Object.entries(reports))('of a %s report holds nothing that acts', (_, report) => {
    const text = reporter.render(report);
    expect(text.length).toBeGreaterThan(id === 'github' ? 0 : 50);
    expect(text).not.toMatch(acting);
    // Annotations are commands, and the page's own style has `::placeholder`: there a line may begin so.
    expect(text).not.toMatch(id === 'github' || id === 'html' ? /##\w*\[/ : /^\s*::|##\w*\[/m);
  });
  test('names secrets and shows none of their marks', () => {
    if (id !== 'json') expect(reporter.render(failing)).not.toMatch(/\{\{secret|%7B%7Bsecret/i);
  });
  test('bears a line of a megabyte everywhere', () => {
    const long = 'x'.repeat(1_000_000);
    const [first, ...others] = failing.requirements;
    if (first === undefined) throw new Error('the fixture has requirements');
    const requirement = { ...first.requirement, statement: long };
    const finding = { id: 'long', severity: 'note' as const, message: long, places: [], remedy: long };
    const huge = {
      ...failing,
      because: long,
      requirements: [{ ...first, requirement }, ...others],
      findings: [finding],
    };
    expect(reporter.render(huge).length).toBeLessThan(12_000_000);
  });
});

function schemaOf(name: string): object | undefined {
  const path = new URL(`../../../shared/schemas/${name}`, import.meta.url);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

const ctrfSchema = schemaOf('ctrf.schema.json');
const sarifSchema = schemaOf('sarif-2.1.0.schema.json');

describe.skipIf(ctrfSchema === undefined)(
  'the official schema of CTRF (skipped where it does not lie beside the project)',
  () => {
    test.each(Object.entries(reports))('takes a %s report', (_, report) => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats.default(ajv);
      const validate = ajv.compile(ctrfSchema ?? {});
      expect(validate(parsed('ctrf', report)), JSON.stringify(validate.errors)).toBe(true);
    });
  },
);

describe.skipIf(sarifSchema === undefined)(
  'the official schema of SARIF (skipped where it does not lie beside the project)',
  () => {
    test.each(Object.entries(reports))('takes a %s report', (_, report) => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      addFormats.default(ajv);
      // The schema is of draft 4; of what changed since, it uses the name of its id only.
      const { id: _id, $schema: _schema, ...schema } = sarifSchema as Record<string, unknown>;
      const validate = ajv.compile(schema);
      expect(validate(parsed('sarif', report)), JSON.stringify(validate.errors)).toBe(true);
    });
  },
);

test('SARIF points at relative files only, whatever a document is called', () => {
  const uris = [...JSON.stringify(parsed('sarif')).matchAll(/"uri":"([^"]*)"/g)].map(([, uri = '']) => uri);
  expect(uris.length).toBeGreaterThan(0);
  for (const uri of uris) expect(uri).toMatch(/^[\w%./~()!*'=;-]+$/);
});

test('SARIF has every finding and every failure that is no observation, each with its rule', () => {
  const [{ results, tool }] = parsed('sarif').runs;
  const failures = failing.problems.filter(({ level }) => level !== 'INFO');
  expect(results).toHaveLength(failing.findings.length + failures.length);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  const levels = results.map(({ level }: { level: string }) => level);
  expect(levels.filter((level: string) => level === 'error').length).toBeGreaterThanOrEqual(
    failures.filter(({ level }) => level === 'MUST').length,
  );
});

describe('CTRF', () => {
  test('counts what it lists', () => {
    const { summary, tests } = parsed('ctrf').results;
    const of = (status: string) => tests.filter((one: { status: string }) => one.status === status).length;
    expect(summary.tests).toBe(tests.length);
    for (const status of ['passed', 'failed', 'skipped', 'other']) expect(summary[status]).toBe(of(status));
    expect(summary.failed).toBe(failing.counts.failed + failing.counts.unstable - failing.failed.INFO);
    expect(summary.stop - summary.start).toBe(failing.duration);
  });
});

describe('GitHub annotations', () => {
  test('every line is one command, and data cannot end it', () => {
    for (const line of reporters.github.render(failing).trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) (file=[^,]*,line=\d+,)?title=[^,:]*::[^\r]*$/);
  });
  test('at most ten of each level; the last says how many are left', () => {
    const many = {
      ...failing,
      findings: Array.from({ length: 40 }, (_, i) => ({
        id: `f${i}`,
        severity: 'note' as const,
        message: 'm',
        places: [],
        remedy: 'r',
      })),
    };
    const notices = reporters.github
      .render(many)
      .split('\n')
      .filter((line) => line.startsWith('::notice'));
    expect(notices).toHaveLength(10);
    expect(notices.at(-1)).toContain('31 more are in the report');
  });
});

describe('Markdown', () => {
  const outside = (text: string) =>
    text.replace(/(`{3,})[\s\S]*?\n\1/g, '').replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
  test.each(['markdown', 'pull-request'] as const)('%s: no markup, mention, link or reference of a stranger', (id) => {
    const mention =
      'ping @someone and #12 at https://evil.example www.evil.example [x](javascript:alert(1)) ![i](x) <b>&lt;';
    const [group] = failing.problems;
    const named = failing.requirements.map((result) => ({
      ...result,
      requirement: { ...result.requirement, statement: mention },
      failures: result.failures.map((failure) => ({
        ...failure,
        evidence: { ...failure.evidence, message: `${mention} ${allHostile}` },
      })),
    }));
    const text = outside(reporters[id].render({ ...failing, because: mention, requirements: named }));
    expect(group).toBeDefined();
    expect(text).not.toMatch(/@\w|#\d|:\/\/|www\.\w|(?<!\\)\]\(|(?<!\\)!\[/);
    expect(text.replace(/<!-- -->|<\/?details>|<\/?summary>/g, '')).not.toContain('<');
  });
  test('stays below 900 KB and leaves out whole problems only', () => {
    const [problem] = failing.problems;
    if (problem === undefined) throw new Error('the fixture has problems');
    const many = { ...failing, problems: Array.from({ length: 20_000 }, () => problem) };
    const text = reporters.markdown.render(many);
    expect(Buffer.byteLength(text)).toBeLessThan(900_000);
    expect(text).toMatch(/_\d+ more problems in the HTML report._/);
    expect(text.match(/^`{3,}\w*$/gm)?.length).toBe((text.match(/^### \d+\./gm)?.length ?? 0) * 4);
    expect(reporters['pull-request'].render(many).length).toBeLessThan(10_000);
  });
  test('stays below 900 KB when everything is long and much at once, and the comment below its limit', () => {
    const [problem] = failing.problems;
    const [first] = failing.requirements;
    const [finding] = failing.findings;
    if (problem === undefined || first === undefined || finding === undefined) throw new Error('the fixture has some');
    const long = '\u{1f600}'.repeat(50_000);
    const requirements = Array.from({ length: 300 }, (_, i) => ({
      ...first,
      outcome: 'inconclusive' as const,
      reason: `${i} ${long}`,
      remedy: long,
      requirement: { ...first.requirement, id: `${i}-${long}`, statement: long },
    }));
    const huge = {
      ...failing,
      because: long,
      suite: { ...failing.suite, title: long },
      target: { url: long },
      requirements: [...failing.requirements, ...requirements],
      problems: Array.from({ length: 2_000 }, () => problem),
      findings: Array.from({ length: 300 }, () => ({ ...finding, id: long, message: long, remedy: long })),
    };
    expect(Buffer.byteLength(reporters.markdown.render(huge))).toBeLessThan(900_000);
    expect(reporters['pull-request'].render(huge).length).toBeLessThan(65_536);
  });
});

describe('GitLab code quality', () => {
  test('has a path, a line, a severity and a fingerprint of its own for each entry', () => {
    const entries = parsed('code-quality');
    expect(entries.length).toBeGreaterThan(failing.findings.length);
    for (const { location, severity, description } of entries) {
      expect(location.path).toMatch(/^[^./]/);
      expect(location.lines.begin).toBeGreaterThan(0);
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(description).not.toBe('');
    }
    const fingerprints = entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });
});

describe('HAR', () => {
  test('has every record with the members that HAR 1.2 asks for, in order of time', () => {
    const { entries, version, creator } = parsed('har').log;
    expect([version, creator.name]).toEqual(['1.2', 'Assay']);
    expect(entries).toHaveLength(Object.keys(failing.records).length);
    for (const { request, response, timings, cache, time, startedDateTime, ...rest } of entries) {
      for (const member of [
        'method',
        'url',
        'httpVersion',
        'cookies',
        'headers',
        'queryString',
        'headersSize',
        'bodySize',
      ])
        expect(request).toHaveProperty(member);
      for (const member of [
        'status',
        'statusText',
        'httpVersion',
        'cookies',
        'headers',
        'content',
        'redirectURL',
        'headersSize',
        'bodySize',
      ])
        expect(response).toHaveProperty(member);
      expect(timings.wait + timings.receive).toBeCloseTo(time, 2);
      expect(cache).toEqual({});
      expect(Date.parse(startedDateTime)).toBeGreaterThan(0);
      for (const member of Object.keys(rest)) expect(member).toMatch(/^_/);
    }
    const stream = entries.find((entry: { _id: string }) => entry._id === 's1');
    expect(stream._eventStream).toHaveLength(3);
    expect(stream.response.content.text).toContain('event: start');
  });
});

describe('badges', () => {
  test('say how many MUST requirements passed of those that apply', () => {
    expect(parsed('badge-json', reports.conformant)).toMatchObject({
      schemaVersion: 1,
      color: 'brightgreen',
      isError: false,
    });
    expect(parsed('badge-json').message).toMatch(/^not conformant · \d+ of \d+ MUST$/);
    expect(reporters.badge.render(failing)).toContain('not conformant · ');
  });
  test('a hostile title is text', () => {
    const text = reporters.badge.render({ ...failing, suite: { ...failing.suite, title: hostile.markup } });
    expect(text).not.toMatch(/<(script|img)/);
  });
});
