import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../src/servers/index.ts';
import { assay } from './assay.ts';

let folder: string;
let server: Server | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void server?.close());

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function listen(answer: (path: string) => { status: number; type: string; body: string }): Promise<string> {
  server = createServer((request, response) => {
    const { status, type, body } = answer(request.url ?? '/');
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((ready) => void server?.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('assay demo', () => {
  it('is conformant, exits with 0 and writes every report', async () => {
    const output = join(folder, 'demo');
    const { code, out } = await assay(['demo', '--output', output]);
    expect(out).toContain('CONFORMANT');
    expect(code).toBe(0);
    expect(readdirSync(output).sort()).toEqual(['junit.xml', 'report.html', 'report.json', 'transcript.ndjson']);
    for (const name of readdirSync(output)) expect(out).toContain(name);
  });

  it('names the lie of a lying server and exits with 1', async () => {
    const output = join(folder, 'lie');
    const only = ['--requirements', 'pages-repeat-no-item,created-is-readable'];
    const { code, out } = await assay(['demo', '--fault', 'page-overlap', ...only, '--output', output]);
    expect(code).toBe(1);
    expect(out).toContain('NOT CONFORMANT');
    expect(out).toContain('pages-repeat-no-item');
    expect(out).toMatch(/curl .*\/v1\/runs\?/);
    expect(out).toMatch(/runs\.md:\d+/);
    expect(readFileSync(join(output, 'junit.xml'), 'utf8')).toMatch(/<failure type="[^"]+" message="[^"]+/);
  });

  it('stopped by Ctrl-C still writes what is known, as not measured', async () => {
    const stop = new AbortController();
    const output = join(folder, 'stopped');
    const running = assay(['demo', '--output', output], {}, stop.signal);
    stop.abort();
    const { code, out } = await running;
    expect(code).toBe(3);
    expect(out).toContain('NOT MEASURED');
    expect(readdirSync(output)).toContain('report.json');
    const again = await assay(['replay', join(output, 'transcript.ndjson')]);
    expect(again.code).toBe(3);
  });
});

describe('assay test', () => {
  it('reads the target file and tests over the network', async () => {
    const running = await startServer({ suite: 'toolregistry' });
    try {
      const config = file(
        'target.yaml',
        `suite: toolregistry\nurl: ${running.url}\nauth: { apiKey: "\${KEY}" }\npatience: { completion: 10000, poll: 20 }\nvariables: ${JSON.stringify(running.target.variables)}\nscenarios: ${JSON.stringify(running.target.scenarios)}\n`,
      );
      const output = join(folder, 'test');
      const only = ['--requirements', 'pages-repeat-no-item,created-is-readable,credential-required'];
      const { code, out, err } = await assay(['test', 'toolregistry', '--config', config, ...only, '-o', output], {
        KEY: running.credential,
      });
      expect(err).not.toContain('fault of Assay');
      expect(out).toContain('CONFORMANT');
      expect(code).toBe(0);
      for (const name of readdirSync(output))
        expect(readFileSync(join(output, name), 'utf8')).not.toContain(running.credential);
    } finally {
      await running.close();
    }
  });

  it('cannot measure what it cannot reach', async () => {
    const { code, out } = await assay([
      'test',
      'toolregistry',
      '--url',
      'http://127.0.0.1:9',
      '--output',
      join(folder, 'u'),
    ]);
    expect(code).toBe(3);
    expect(out).toMatch(/NOT MEASURED[\s\S]*cannot be reached[\s\S]*check the URL/);
  });

  it('cannot measure a web site', async () => {
    const url = await listen(() => ({
      status: 200,
      type: 'text/html',
      body: '<!doctype html><html><p>Welcome</p></html>',
    }));
    const { code, out } = await assay(['test', 'toolregistry', '--url', url, '--output', join(folder, 'h')]);
    expect(code).toBe(3);
    expect(out).toMatch(/NOT MEASURED[\s\S]*web\s+page[\s\S]*check the URL/);
  });

  it('cannot measure with a wrong key', async () => {
    const running = await startServer({ suite: 'toolregistry' });
    try {
      const config = file('wrong.yaml', `url: ${running.url}\nauth: { apiKey: "\${KEY}" }\n`);
      const { code, out } = await assay(['test', 'toolregistry', '--config', config, '--output', join(folder, 'w')], {
        KEY: 'wrong-key',
      });
      expect(code).toBe(3);
      expect(out).toMatch(/NOT MEASURED[\s\S]*401[\s\S]*KEY/);
    } finally {
      await running.close();
    }
  });
});

describe('wrong input exits with 2 and says what to write', () => {
  it.each([
    [['test', 'toolregistri', '--url', 'http://127.0.0.1:9'], "did you mean 'toolregistry'"],
    [['demo', '--fualt', 'page-overlap'], 'did you mean --fault'],
    [['demo', '--fault', 'page-overlp'], 'page-overlap'],
    [['tset', 'toolregistry'], "did you mean 'test'"],
    [['serve', 'arklop'], 'Did you mean "arkloop"'],
    [['serve', 'toolregistry', '--variation', 'slow,clamp'], 'clamps'],
    [['test', 'toolregistry'], '--url'],
    [['test', 'toolregistry', '--url', 'localhost:80'], 'http://'],
    [['test', 'toolregistry', '--url', 'http://user:secret@127.0.0.1:9'], 'auth'],
    [['test', './no-such-document.yaml', '--url', 'http://127.0.0.1:9'], 'no-such-document.yaml'],
    [['test', 'toolregistry', '--config', './no-such-target.yaml'], 'no-such-target.yaml'],
    [['replay', './no-such-transcript.ndjson'], 'no-such-transcript.ndjson'],
    [[], 'see: assay --help'],
  ])('assay %j', async (words, said) => {
    const { code, err } = await assay(words);
    expect(err).toContain(said);
    expect(code).toBe(2);
  });

  it('names file and line of broken YAML', async () => {
    const config = file('broken.yaml', 'suite: toolregistry\nauth:\n\ttoken: x\n');
    const { code, err } = await assay(['test', 'toolregistry', '--config', config]);
    expect(err).toMatch(/broken\.yaml:3(:\d+)?: /);
    expect(code).toBe(2);
  });

  it('names file and line of a broken document', async () => {
    const document = file('broken-api.yaml', 'openapi: 3.0.0\ninfo: {title: x, version: "1"}\npaths:\n  /a: [\n');
    const { code, err } = await assay(['test', document, '--url', 'http://127.0.0.1:9']);
    expect(err).toMatch(/broken-api\.yaml:\d+/);
    expect(code).toBe(2);
  });
});

describe('assay plan', () => {
  it('prints requests, what they serve, and sends nothing; equal seeds give equal plans', async () => {
    const [first, second] = [await assay(['plan', 'toolregistry']), await assay(['plan', 'toolregistry'])];
    expect(first.code).toBe(0);
    expect(first.out).toBe(second.out);
    expect(first.out).toMatch(
      /createRun\.body-\S*intent\S* {2}\[negative, create\][\s\S]*control: createRun\.valid[\s\S]*serves: .*invalid-input-refused:createRun/,
    );
    const parsed = JSON.parse((await assay(['plan', 'toolregistry', '--format', 'json'])).out) as {
      cases: { case: string }[];
      unserved: string[];
    };
    expect(new Set(parsed.cases.map((one) => one.case)).size).toBe(parsed.cases.length);
    expect(parsed.unserved).toEqual([]);
  });
});

describe('help', () => {
  it('is there for the program and for each command', async () => {
    const { code, out } = await assay(['--help']);
    expect(code).toBe(0);
    for (const word of ['test', 'demo', 'plan', 'replay', 'serve']) {
      expect(out).toContain(`assay ${word}`);
      expect((await assay([word, '--help'])).out).toContain('Options:');
    }
  });
});

describe('a narrowed run', () => {
  it('says what it was narrowed to', async () => {
    const { code, out } = await assay([
      'demo',
      '--operations',
      'listRuns',
      '--requirements',
      'body-valid',
      '--output',
      join(folder, 'narrow'),
    ]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('Asked for: operations listRuns; requirements body-valid.');
    expect(code).toBe(0);
  });

  it('that may change nothing sends only reads, and is not measured', async () => {
    const output = join(folder, 'read-only');
    const { code, out } = await assay(['demo', '--read-only', '--output', output]);
    expect(out).toMatch(/NOT MEASURED[\s\S]*could not be judged/);
    expect(code).toBe(3);
    const methods = [
      ...readFileSync(join(output, 'transcript.ndjson'), 'utf8').matchAll(/"request":\{"method":"(\w+)"/g),
    ].map(([, method]) => method);
    expect(methods.length).toBeGreaterThan(0);
    expect(methods.filter((method) => !['GET', 'HEAD', 'OPTIONS'].includes(method ?? ''))).toEqual([]);
  });

  it('never sends more than it may', async () => {
    const output = join(folder, 'budget');
    const { out } = await assay(['demo', '--max-requests', '40', '--output', output]);
    expect(Number(/(\d+) requests/.exec(out)?.[1])).toBeLessThanOrEqual(40);
    expect(out).toContain('NOT MEASURED');
  });

  it('refuses names that do not exist', async () => {
    const { code, err } = await assay(['plan', 'toolregistry', '--operations', 'listRun']);
    expect(err).toContain("did you mean 'listRuns'");
    expect(code).toBe(2);
  });
});
