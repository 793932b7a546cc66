import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay } from './assay.ts';

const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const fullDisk = '/dev/full';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-surroundings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (...names: string[]) => join(folder, ...names);
const reportIn = (name: string) => JSON.parse(readFileSync(place(name, 'report.json'), 'utf8'));

/** The command line as a process of its own, as a shell starts it. */
function start(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [main, ...words], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    heard.out += String(bytes);
  });
  child.stderr.on('data', (bytes) => {
    heard.err += String(bytes);
  });
  const ended = new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...heard })),
  );
  return { child, ended };
}

/** A server that never answers; `asked` resolves with its first request. */
async function silence() {
  let asked = () => {};
  const first = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const server = createServer(() => asked());
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: first,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe.concurrent('a run that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s: what is known is written, and it is not green', async (signal) => {
    const target = await silence();
    try {
      const { child, ended } = start(['test', 'kognitos', '--url', target.url, '--output', signal]);
      await target.asked;
      child.kill(signal);
      const { code, out, err } = await ended;
      expect(err).toContain('what is known is still written');
      expect(out).toContain('NOT MEASURED');
      expect(code).toBe(3);
      expect(reportIn(signal)).toMatchObject({ overall: 'NOT MEASURED', halt: { reason: 'interrupted' } });
      const transcript = readFileSync(place(signal, 'transcript.ndjson'), 'utf8').trimEnd().split('\n');
      expect(JSON.parse(transcript.at(-1) ?? '')).toMatchObject({ kind: 'footer' });
      for (const file of ['report.html', 'junit.xml']) expect(existsSync(place(signal, file))).toBe(true);
    } finally {
      target.close();
    }
  });

  it('by its time limit, in the very first request', async () => {
    const target = await silence();
    try {
      const words = ['test', 'kognitos', '--url', target.url, '--output', place('late'), '--time-limit', '0.2'];
      expect(await assay(words)).toMatchObject({ code: 3 });
      expect(reportIn('late')).toMatchObject({ overall: 'NOT MEASURED', halt: { reason: 'time-limit' } });
    } finally {
      target.close();
    }
  });

  it('by the bound on all bytes', async () => {
    const words = ['demo', 'kognitos', '--output', place('fat'), '--max-total', '0.001', '--retries', '0'];
    expect(await assay(words)).toMatchObject({ code: 3 });
    expect(reportIn('fat')).toMatchObject({ overall: 'NOT MEASURED', halt: { reason: 'byte-limit' } });
  });
});

describe.concurrent('a place that cannot be written', () => {
  const demo = ['demo', 'kognitos', '--read-only', '--output'];

  it.skipIf(!existsSync(fullDisk)).each(['transcript.ndjson', 'report.html'])(
    'is a disk that is full: %s',
    async (file) => {
      const name = `full-${file}`;
      mkdirSync(place(name));
      symlinkSync(fullDisk, place(name, file));
      const { code, err } = await assay([...demo, place(name)]);
      expect(err).toContain(`cannot write ${place(name, file)}: ENOSPC`);
      expect(err).toContain('make room, or name another folder with --output');
      expect(code).toBe(2);
    },
  );

  it.skipIf(!existsSync(fullDisk))('is the standard output: the reports are whole, and it is not green', async () => {
    const full = openSync(fullDisk, 'w');
    const child = spawn(process.execPath, [main, 'demo', 'kognitos', '--output', place('mute')], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (bytes) => {
      err += String(bytes);
    });
    const [code] = await once(child, 'close');
    closeSync(full);
    expect(err).toMatch(/the standard output cannot be written, and reports are only in files: ENOSPC/);
    expect([code, reportIn('mute').overall]).toEqual([2, 'CONFORMANT']);
  });

  it('is a folder whose name a file has', async () => {
    writeFileSync(place('taken'), '');
    const { code, err } = await assay([...demo, place('taken')]);
    expect(err).toMatch(/cannot make the folder .*taken: EEXIST/);
    expect(code).toBe(2);
  });
});

describe('a proxy of the environment', () => {
  it('is what cannot be reached, and is named without its password', async () => {
    const { code, out } = await start(['test', 'kognitos', '--url', 'http://api.example', '--output', 'proxied'], {
      HTTP_PROXY: 'http://user:p4ss-word@127.0.0.1:1',
    }).ended;
    expect(out).toContain('the proxy 127.0.0.1:1 cannot be reached');
    expect(out).not.toContain('p4ss-word');
    expect(code).toBe(3);
  });
});
