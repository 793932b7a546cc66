// The most memory that each hostile behaviour makes a run take: every behaviour in a process of its own, worst last.
// node scripts/build.mjs && node bench/hostile-memory.mjs [ids…]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const self = fileURLToPath(import.meta.url);
const dist = new URL('../dist/', import.meta.url);
const { hostileBehaviours, startHostile } = await import(new URL('servers/hostile/index.js', dist));
const [flag, id, folder] = process.argv.slice(2);

/** MiB. The server is in the process too, so this is more than the run alone takes. */
const most = 1_024;

if (flag === '--one') {
  const { runCommandLine } = await import(new URL('cli/run-command-line.js', dist));
  const { Writable } = await import('node:stream');
  const sink = () => new Writable({ write: (_bytes, _encoding, done) => done() });
  const server = await startHostile(hostileBehaviours.find((one) => one.id === id));
  const start = performance.now();
  const code = await runCommandLine(
    [
      'test',
      join(folder, 'openapi.json'),
      '--url',
      server.url,
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
  await server.close();
  process.stdout.write(JSON.stringify({ code, mib: Math.round(process.resourceUsage().maxRSS / 1024) }), () =>
    process.exit(),
  );
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
    const { stdout, status } = spawnSync(process.execPath, [self, '--one', behaviour.id, home], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    rows.push({
      id: behaviour.id,
      ...(status === 0 ? JSON.parse(stdout) : { code: `died (${status})`, mib: Number.POSITIVE_INFINITY }),
    });
  }
  rmSync(home, { recursive: true, force: true });
  rows.sort((a, b) => a.mib - b.mib);
  for (const row of rows) console.log(`${String(row.mib).padStart(5)} MiB  exit ${row.code}  ${row.id}`);
  const worst = rows.at(-1);
  console.log(`${rows.length} behaviours; the worst: ${worst?.id}, ${worst?.mib} MiB; bound: ${most} MiB`);
  if (worst === undefined || worst.mib > most) process.exitCode = 1;
}
