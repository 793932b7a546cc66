import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLine } from '../src/cli/testing/command-line.ts';
import { type ResultSketch, reportOf } from '../src/gate/testing/report-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function assay(...words: string[]): Promise<{ code: number; out: string }> {
  const { code, said } = await commandLine(words, { now: () => Date.UTC(2026, 5, 15), monotonic: () => 0 });
  return { code, out: said };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const api = (operations: string) =>
  `openapi: 3.1.0\ninfo: { title: Things, version: '1' }\npaths:\n  /things:\n${operations}`;
const read = "    get: { responses: { '200': { description: ok } } }\n";
const remove = "    delete: { responses: { '204': { description: ok } } }\n";
const old = file('old.yaml', api(read + remove));
const next = file('new.yaml', api(read));

describe('assay diff', () => {
  it('shows both lines and a message, and fails from a level on', async () => {
    const { code, out } = await assay('diff', old, next);
    expect(code).toBe(1);
    expect(out).toContain('ERROR');
    expect(out).toMatch(/old .*old\.yaml:6/);
    expect(out).toMatch(/new - {2}nothing like it stands there/);
    expect(out).toContain('was allowed, is not now: there is no operation DELETE /things');
    expect((await assay('diff', old, next, '--fail-on', 'none')).code).toBe(0);
    expect((await assay('diff', next, old)).code).toBe(0);
    expect((await assay('diff', next, old, '--fail-on', 'INFO')).code).toBe(1);
    expect((await assay('diff', old, old, '--fail-on', 'INFO')).code).toBe(0);
  });

  it.each(['json', 'markdown', 'annotations', 'html', 'sarif', 'junit'])('is told as %s too', async (format) => {
    const { out } = await assay('diff', old, next, '--format', format);
    expect(out).toContain('operation-removed');
    if (format === 'json')
      expect(JSON.parse(out)).toMatchObject({ format: 'assay-diff/1', advice: 'major', counts: { ERROR: 1 } });
  });

  it.each<readonly [string, string, number, string]>([
    [
      'an acknowledged change',
      'acknowledged:\n  - { change: operation-removed, operation: DELETE /things, reason: nobody used it }\n',
      0,
      'acknowledged: nobody used it',
    ],
    [
      'an acknowledgement that ran out',
      'acknowledged:\n  - { change: operation-removed, reason: nobody used it, until: "2026-06-14" }\n',
      1,
      'ran out on 2026-06-14',
    ],
    [
      'an acknowledgement of something else',
      'acknowledged:\n  - { change: operation-added, reason: nobody used it }\n',
      1,
      'policy.yaml:2: no change meets the entry',
    ],
    ['a level', 'rules: { operation-removed: WARNING }\n', 0, 'WARNING'],
    ['a level for a while', 'rules: { operation-removed: { level: INFO, until: "2026-06-15" } }\n', 0, 'INFO'],
    [
      'a level that ran out',
      'rules:\n  operation-removed: { level: INFO, reason: nobody calls it, until: "2026-06-14" }\n',
      1,
      'policy.yaml:2: the level of operation-removed ran out on 2026-06-14',
    ],
    [
      'a path that ran out',
      'paths:\n  - { path: "/th*", most: INFO, reason: internal, until: "2026-06-14" }\n',
      1,
      'the entry for /th* ran out',
    ],
    ['a path', 'paths:\n  - { path: "/th*", most: INFO, reason: internal }\n', 0, 'internal'],
    ['another path', 'paths:\n  - { path: "/others/**", most: INFO, reason: internal }\n', 1, 'no change meets'],
    ['an unknown kind', 'rules: { operation-remved: WARNING }\n', 2, "did you mean 'operation-removed'?"],
  ])('heeds a policy: %s', async (_name, policy, code, words) => {
    const ran = await assay('diff', old, next, '--policy', file('policy.yaml', policy));
    expect(ran.out).toContain(words);
    expect(ran.code).toBe(code);
  });
});

describe('assay gate', () => {
  const report = (name: string, ...sketches: ResultSketch[]) => file(name, JSON.stringify(reportOf(sketches)));
  const failing = report('failing.json', { id: 'a:one', outcome: 'failed' }, { id: 'a:two', outcome: 'passed' });
  const passing = report('passing.json', { id: 'a:one', outcome: 'passed' }, { id: 'a:two', outcome: 'passed' });
  const silent = report(
    'silent.json',
    { id: 'a:one', outcome: 'inconclusive' },
    { id: 'a:two', outcome: 'inconclusive' },
  );

  it('writes a baseline, keeps to it, and gives each decision its exit code', async () => {
    const baseline = join(folder, 'baseline.yaml');
    expect((await assay('gate', failing, '-b', baseline)).code).toBe(2);
    expect((await assay('gate', failing, '-b', baseline, '--update')).code).toBe(0);
    expect(readFileSync(baseline, 'utf8')).toContain('not looked at yet');
    expect(await assay('gate', failing, '-b', baseline)).toMatchObject({
      code: 0,
      out: expect.stringContaining('gate open'),
    });
    expect(await assay('gate', passing, '-b', baseline)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/stale .*baseline\.yaml:5/),
    });
    expect((await assay('gate', silent, '-b', baseline)).code).toBe(3);
    expect((await assay('gate', passing, '-b', file('broken.yaml', 'known: 1\n'))).code).toBe(2);
    expect((await assay('gate', old, '-b', baseline)).code).toBe(2);
  });

  it('compares two reports', async () => {
    expect(await assay('compare', passing, failing)).toMatchObject({
      code: 1,
      out: expect.stringContaining('1 for the worse'),
    });
    expect((await assay('compare', failing, passing)).code).toBe(0);
  });
});
