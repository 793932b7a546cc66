// The most memory that each hostile behaviour makes a run take: every run and every server in a process of its own, worst last.
// node scripts/build.mjs && node bench/hostile-memory.mjs [ids…]
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const dist = new URL('../dist/', import.meta.url);
const { hostileBehaviours, startHostile } = await import(new URL('servers/hostile/index.js', dist));
const [flag, id, folder, url] = process.argv.slice(2);

const { defaultLimits } = await import(new URL('run/index.js', dist));
const MiB = 1024 * 1024;
/** As many cases as `assay test` acts out at the same time by default. */
const concurrency = 8;
/** MiB: what a run takes when nothing comes, and one body and one stream (as bytes and as text) of the greatest size for each case that acts. */
const most = 128 + (concurrency * (defaultLimits.bodyRead + 2 * defaultLimits.streamBytes)) / MiB;

if (flag === '--one') {
  const { runCommandLine } = await import(new URL('cli/run-command-line.js', dist));
  const { Writable } = await import('node:stream');
  const sink = () => new Writable({ write: (_bytes, _encoding, done) => done() });
  const start = performance.now();
  const code = await runCommandLine(
    [
      'test',
      join(folder, 'openapi.json'),
      '--url',
      url,
      '-o',
      join(folder, id),
      '--request-timeout',
      '2',
      '--stream-timeout',
      '2',
      '--retries',
      '0',
    ],
    {
      stdout: sink(),
      stderr: sink(),
      environment: {},
      now: () => Date.now(),
      monotonic: () => performance.now() - start,
      nonce: () => 'n0nce',
      signal: new AbortController().signal,
    },
  );
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const measured = { code, mib: Math.round(maxRSS / 1024), cpu: (userCPUTime + systemCPUTime) / 1e6 };
  process.stdout.write(JSON.stringify(measured), () => process.exit());
} else if (flag === '--serve') {
  const server = await startHostile(hostileBehaviours.find((one) => one.id === id));
  process.stdout.write(server.url);
} else {
  const home = mkdtempSync(join(tmpdir(), 'assay-memory-'));
  const answer = (type) => ({ 200: { description: 'ok', content: { [type]: { schema: { type: 'object' } } } } });
  const paths = {
    '/runs': { get: { operationId: 'listRuns', responses: answer('application/json') } },
    '/events': {
      get: {
        operationId: 'followRuns',
        responses: { 200: { description: 'ok', content: { 'text/event-stream': {} } } },
      },
    },
  };
  writeFileSync(
    join(home, 'openapi.json'),
    JSON.stringify({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths }),
  );
  const asked = process.argv.slice(2);
  const rows = [];
  for (const behaviour of hostileBehaviours) {
    if (asked.length > 0 && !asked.includes(behaviour.id)) continue;
    const server = spawn(process.execPath, [self, '--serve', behaviour.id]);
    const [address] = await once(server.stdout, 'data');
    const { stdout, status } = spawnSync(process.execPath, [self, '--one', behaviour.id, home, String(address)], {
      encoding: 'utf8',
      timeout: 300_000,
    });
    server.kill('SIGKILL');
    rows.push({
      id: behaviour.id,
      ...(status === 0 ? JSON.parse(stdout) : { code: `died (${status})`, mib: Number.POSITIVE_INFINITY, cpu: 0 }),
    });
  }
  rmSync(home, { recursive: true, force: true });
  rows.sort((a, b) => a.mib - b.mib);
  for (const row of rows)
    console.log(
      `${String(row.mib).padStart(5)} MiB  ${row.cpu.toFixed(1).padStart(5)} s CPU  exit ${row.code}  ${row.id}`,
    );
  const worst = rows.at(-1);
  console.log(`${rows.length} behaviours; the worst: ${worst?.id}, ${worst?.mib} MiB; bound: ${most} MiB`);
  if (worst === undefined || worst.mib > most) process.exitCode = 1;
}
