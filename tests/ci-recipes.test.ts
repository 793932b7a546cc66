import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

  it('plays a part, and joins the parts', async () => {
    const part = await run({
      ASSAY_SUBJECT: 's',
      ASSAY_URL: 'http://h',
      ASSAY_SHARD: '2/4',
      ASSAY_BASELINE: 'b',
      RUN: '1',
    });
    expect(part).toEqual({
      code: 0,
      calls: [['test', 's', '--url', 'http://h', '--output', 'assay-reports', '--shard', '2/4']],
    });
    for (const name of ['a', 'b c']) mkdirSync(join(folder, 'parts', name), { recursive: true });
    const joined = await run({ ASSAY_PARTS: 'parts', ASSAY_BASELINE: 'b.yaml', RUN: '1', GATE: '0' });
    expect(joined).toEqual({
      code: 0,
      calls: [
        ['merge', 'parts/a/', 'parts/b c/', '--any-target', '--output', 'assay-reports'],
        ['gate', 'assay-reports/report.json', '--baseline', 'b.yaml'],
      ],
    });
    expect((await run({ ASSAY_SUBJECT: 's', ASSAY_URL: 'http://h', ASSAY_SHARD: '2/4', RUN: '2' })).code).toBe(2);
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
    const jobs = parse(readFileSync(join(root, 'templates/assay.gitlab-ci.yml'), 'utf8'));
    const job = jobs['.assay'];
    expect(Object.keys(jobs)).toEqual(['.assay', '.assay-part', '.assay-whole']);
    expect([jobs['.assay-part'].extends, jobs['.assay-whole'].extends]).toEqual(['.assay', '.assay']);
    expect(job.script).toEqual(['bash node_modules/assay-conformance/templates/assay.sh']);
    expect(job.artifacts.reports.junit).toBe(`${job.variables.ASSAY_OUTPUT}/junit.xml`);
  });

  it('use nothing that runs text', () => {
    for (const name of ['action.yml', 'templates/assay.sh', 'templates/assay.gitlab-ci.yml'])
      expect(readFileSync(join(root, name), 'utf8')).not.toMatch(/\beval\b|sh -c|bash -c/);
  });
});

/** The very texts that the CI systems run, with the built program, against a server of this machine. */
describe('run for real', () => {
  const wrapper = join(folder, 'real');
  const program = join(root, 'dist', 'cli', 'main.js');
  writeFileSync(wrapper, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(wrapper, 0o755);
  const document = join(folder, 'api.json');
  const things = { type: 'array', items: { type: 'string' } };
  const responses = { '200': { description: 'ok', content: { 'application/json': { schema: things } } } };
  writeFileSync(
    document,
    JSON.stringify({
      openapi: '3.1.0',
      info: { title: 'Things', version: '1' },
      paths: { '/things': { get: { operationId: 'listThings', responses } } },
    }),
  );

  it('the action tells a failure, and the GitLab job lets a known one pass', { timeout: 60_000 }, async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('[1]');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const bash = async (text: string, env: Readonly<Record<string, string>>) =>
      await new Promise<{ code: number; out: string }>((resolve) => {
        const options = { env: { PATH: process.env['PATH'] ?? '', ...env }, cwd: folder };
        execFile('bash', ['-c', text], options, (error, out, err) =>
          resolve({ code: error === null ? 0 : Number(error.code), out: `${out}${err}` }),
        );
      });
    try {
      const [step] = parse(readFileSync(join(root, 'action.yml'), 'utf8')).runs.steps;
      const inputs: Readonly<Record<string, string>> = { subject: document, url, output: 'from-action' };
      const env = Object.fromEntries(
        Object.entries<string>(step.env).map(([name, text]) => [
          name,
          inputs[/inputs\.(\w+)/.exec(text)?.[1] ?? ''] ?? '',
        ]),
      );
      const acted = await bash(step.run, { ...env, ASSAY_BIN: wrapper, GITHUB_ACTION_PATH: root });
      expect(acted.out).toContain('NOT CONFORMANT');
      expect(acted.code).toBe(1);

      const wrote = await bash('"$ASSAY_BIN" gate from-action/report.json -b known.yaml --update', {
        ASSAY_BIN: wrapper,
      });
      expect(wrote.code, wrote.out).toBe(0);
      const job = parse(readFileSync(join(root, 'templates/assay.gitlab-ci.yml'), 'utf8'))['.assay'];
      mkdirSync(join(folder, 'node_modules'), { recursive: true });
      symlinkSync(root, join(folder, 'node_modules', 'assay-conformance'));
      const variables = { ...job.variables, ASSAY_SUBJECT: document, ASSAY_URL: url, ASSAY_BASELINE: 'known.yaml' };
      const passed = await bash(job.script.join('\n'), { ...variables, ASSAY_BIN: wrapper });
      expect(passed.out).toContain('gate open');
      expect(passed.code).toBe(0);
      expect(readFileSync(join(folder, 'assay-reports', 'junit.xml'), 'utf8')).toContain('<testsuites');
    } finally {
      server.close();
    }
  });
});
