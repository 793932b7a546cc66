import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.ts';
import type { FileWatch } from './watch-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-watching-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Ping', version: '1' },
  paths: { '/ping': { get: { operationId: 'ping', responses: { 200: { description: 'ok' } } } } },
});

test('runs again when a file changes, says what is wrong with it, and ends with the last exit code', async () => {
  const server = createServer((_, response) => void response.end());
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const [config, api] = [join(folder, 'target.json'), join(folder, 'api.json')];
  writeFileSync(api, document);
  const good = JSON.stringify({ url: `http://127.0.0.1:${port}` });
  writeFileSync(config, good);
  let text = '';
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  const stop = new AbortController();
  const watched: string[][] = [];
  /** What happens while nothing runs: the target file is broken, then mended, then somebody presses Ctrl-C. */
  const events = [() => writeFileSync(config, '{"url": 17}'), () => writeFileSync(config, good), () => stop.abort()];
  const watch = (paths: readonly string[]): FileWatch => {
    watched.push([...paths]);
    return {
      close: () => {},
      changed: async () => {
        events.shift()?.();
        return stop.signal.aborted ? undefined : config;
      },
    };
  };
  try {
    const code = await runCommandLine(
      [
        'test',
        api,
        '--config',
        config,
        '--watch',
        '--requirements',
        'status-documented:ping',
        '-o',
        join(folder, 'out'),
      ],
      {
        stdout: sink,
        stderr: sink,
        environment: {},
        now: () => 0,
        monotonic: () => performance.now(),
        nonce: () => 'w',
        watch,
        signal: stop.signal,
      },
    );
    expect(code).toBe(0);
  } finally {
    server.close();
  }
  expect(text.match(/^ {2}CONFORMANT$/gm)).toHaveLength(2);
  expect(text.match(/target\.json changed\./g)).toHaveLength(2);
  expect(text).toContain(`assay: ${config}:1`);
  for (const path of [config, api]) expect(watched.at(-1)).toContain(path);
});
