import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../servers/index.ts';
import { commandLine } from '../testing/command-line.ts';

let folder: string;
let transcript: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-replay-'));
  transcript = join(folder, 'run', 'transcript.ndjson');
  const { code } = await assay(
    ...['demo', '--fault', 'page-overlap', '--requirements', 'pages-repeat-no-item:listRuns', '--retries', '0'],
    ...['-r', 'badge', '-o', join(folder, 'run')],
  );
  expect(code).toBe(1);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const assay = (...words: readonly string[]) => commandLine(words, { nonce: () => 'again' });

test.each([
  ['a server that still has the fault fails', 'page-overlap', 1, 'failed         pages-repeat-no-item:listRuns'],
  ['a server that is mended passes', undefined, 0, 'passed         pages-repeat-no-item:listRuns'],
] as const)('one case of a recording is sent again: %s', async (_, fault, expected, said) => {
  const server = await startServer({ suite: 'toolregistry', seed: 1, ...(fault === undefined ? {} : { fault }) });
  const config = join(folder, 'target.json');
  const { target, credential, url } = server;
  writeFileSync(config, JSON.stringify({ auth: { apiKey: credential }, scenarios: target.scenarios ?? {} }));
  try {
    const { code, out, err } = await assay(
      ...['replay', transcript, '--case', 'walk-pages.listRuns', '--url', url, '--config', config],
    );
    expect([code, err]).toEqual([expected, '']);
    expect(out).toContain('walk-pages.listRuns, attempt 1');
    expect(out).toContain(said);
    expect(out).toContain(url);
  } finally {
    await server.close();
  }
});

test('without a URL the case is printed and nothing is sent', async () => {
  const { code, out } = await assay('replay', transcript, '--case', 'walk-pages.listRuns');
  expect(code).toBe(0);
  expect(out).toContain('curl -sSi');
});

test('a target that is not there is not measured; an unknown case and a URL without a case say what to write', async () => {
  const dead = await assay('replay', transcript, '--case', 'walk-pages.listRuns', '--url', 'http://127.0.0.1:9');
  expect(dead.code).toBe(3);
  expect(dead.out).toMatch(/127\.0\.0\.1:9/);
  const unknown = await assay('replay', transcript, '--case', 'walk-pages.listRun', '--url', 'http://127.0.0.1:9');
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("did you mean 'walk-pages.listRuns'?")]);
  const whole = await assay('replay', transcript, '--url', 'http://127.0.0.1:9');
  expect([whole.code, whole.err]).toEqual([2, expect.stringContaining('--case')]);
});
