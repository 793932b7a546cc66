import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = join(root, 'templates/assay.sh');
const folder = mkdtempSync(join(tmpdir(), 'assay-recipes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Stands for the program: writes down its arguments, and ends as it is told. */
const stub = join(folder, 'assay');
writeFileSync(
  stub,
  '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done\nprintf -- "--\\n"\nif [ "$1" = gate ]; then exit "$GATE"; fi\nexit "$RUN"\n',
);
chmodSync(stub, 0o755);

async function run(environment: Readonly<Record<string, string>>): Promise<{ code: number; calls: string[][] }> {
  return await new Promise((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', ASSAY_BIN: stub, RUN: '0', GATE: '0', ...environment };
    execFile('bash', [script], { env, cwd: folder }, (error, stdout) => {
      const calls = stdout
        .split('--\n')
        .filter((call) => call !== '')
        .map((call) => call.trimEnd().split('\n'));
      resolve({ code: error === null ? 0 : Number(error.code), calls });
    });
  });
}

describe('the shell recipe', () => {
  it('hands every input on as one argument, whatever is in it', async () => {
    const nasty = '$(touch pwned); "x" `id` *';
    const { code, calls } = await run({
      ASSAY_SUBJECT: nasty,
      ASSAY_URL: 'http://h/a b',
      ASSAY_CONFIG: 'my target.yaml',
      ASSAY_OUTPUT: 'out put',
    });
    expect(code).toBe(0);
    expect(calls).toEqual([
      ['test', nasty, '--url', 'http://h/a b', '--output', 'out put', '--config', 'my target.yaml'],
    ]);
    expect(() => readFileSync(join(folder, 'pwned'))).toThrow();
  });

  it.each<readonly [string, Readonly<Record<string, string>>, number, number]>([
    ['a run without a baseline speaks for itself', { RUN: '1' }, 1, 1],
    ['a conformant run still meets the gate', { ASSAY_BASELINE: 'b.yaml' }, 0, 2],
    ['known failures pass the gate', { ASSAY_BASELINE: 'b.yaml', RUN: '1', GATE: '0' }, 0, 2],
    ['regressions do not', { ASSAY_BASELINE: 'b.yaml', RUN: '1', GATE: '1' }, 1, 2],
    ['wrong usage is never gated', { ASSAY_BASELINE: 'b.yaml', RUN: '2' }, 2, 1],
    ['a fault of ours is never gated', { ASSAY_BASELINE: 'b.yaml', RUN: '4' }, 4, 1],
    ['what was not measured is the gate to say', { ASSAY_BASELINE: 'b.yaml', RUN: '3', GATE: '3' }, 3, 2],
  ])('%s', async (_name, environment, code, count) => {
    const ran = await run({ ASSAY_SUBJECT: 's', ASSAY_URL: 'http://h', ...environment });
    expect([ran.code, ran.calls.length]).toEqual([code, count]);
  });

  it('asks for what it needs', async () => {
    expect((await run({ ASSAY_URL: 'http://h' })).code).not.toBe(0);
  });
});

describe('the ready-made jobs', () => {
  it('the GitHub Action hands inputs on as environment and runs the recipe', () => {
    const action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
    expect(action.runs.using).toBe('composite');
    const [step] = action.runs.steps;
    expect(step.run).not.toContain('${{');
    expect(step.run).toContain('templates/assay.sh');
    expect(Object.keys(action.inputs).map((name) => `ASSAY_${name.toUpperCase()}`)).toEqual(Object.keys(step.env));
  });

  it('the GitLab template runs the same recipe and keeps the reports', () => {
    const job = parse(readFileSync(join(root, 'templates/assay.gitlab-ci.yml'), 'utf8'))['.assay'];
    expect(job.script).toEqual(['bash node_modules/assay-conformance/templates/assay.sh']);
    expect(job.artifacts.reports.junit).toBe(`${job.variables.ASSAY_OUTPUT}/junit.xml`);
  });

  it('use nothing that runs text', () => {
    for (const name of ['action.yml', 'templates/assay.sh', 'templates/assay.gitlab-ci.yml'])
      expect(readFileSync(join(root, name), 'utf8')).not.toMatch(/\beval\b|sh -c|bash -c/);
  });
});
