import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommandLine } from '../src/cli/run-command-line.ts';
import { reporters } from '../src/reporters/index.ts';

const canaries = {
  HEADER_KEY: 'canary-header-7f3c9b2e51',
  QUERY_KEY: 'canary query/9d41+aa=&x',
  BEARER: 'canary.bearer.5e0d77aa12',
};

/** Forms in which a secret may stand in text: as it is, in a URL, in a form, in JSON inside JSON, in base64. */
const forms = (secret: string) => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ s: secret }).toString().slice(2),
  JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
  encodeURIComponent(encodeURIComponent(secret)),
  secret.replaceAll(/[\s\S]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
];

const document = {
  openapi: '3.1.0',
  info: { title: 'Echo', version: '1' },
  security: [{ header: [], query: [], bearer: [] }],
  components: {
    securitySchemes: {
      header: { type: 'apiKey', in: 'header', name: 'x-api-key' },
      query: { type: 'apiKey', in: 'query', name: 'token' },
      bearer: { type: 'http', scheme: 'bearer' },
    },
  },
  paths: {
    '/echo': {
      get: {
        operationId: 'echo',
        responses: {
          200: {
            description: 'ok',
            content: { 'application/json': { schema: { type: 'object', required: ['never'] } } },
          },
        },
      },
    },
    '/tenants/{tenant}/sessions': {
      post: {
        operationId: 'login',
        parameters: [{ name: 'tenant', in: 'path', required: true, schema: { type: 'string' } }],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
            },
          },
        },
        responses: { 200: { description: 'ok' } },
      },
    },
    '/stream': {
      get: { operationId: 'follow', responses: { 200: { description: 'ok', content: { 'text/event-stream': {} } } } },
    },
  },
};

/** Where the server saw a secret. */
const went = { header: false, query: false, path: false, body: false };

let folder: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-secrets-'));
  server = createServer(async (request, response) => {
    let sent = '';
    for await (const chunk of request) sent += chunk;
    const address = new URL(request.url ?? '/', 'http://here');
    went.header ||= request.headers['x-api-key'] === canaries.HEADER_KEY;
    went.query ||= address.searchParams.get('token') === canaries.QUERY_KEY;
    went.path ||= decodeURIComponent(address.pathname).includes(canaries.QUERY_KEY);
    went.body ||= sent.includes(canaries.BEARER);
    // Everything that came goes back: in a header, in a redirect, in the body, in an error's text.
    const said = JSON.stringify({
      url: request.url,
      sent,
      headers: request.headers,
      nested: JSON.stringify(request.headers),
    });
    const echoes = Object.values(canaries).flatMap((secret) => forms(secret).map((form) => `<${form}>`));
    const header = encodeURIComponent(JSON.stringify(request.headers));
    if (request.url?.startsWith('/stream')) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'x-echo': header });
      const text = `id: 1\nevent: echo\ndata: ${said}\n\n: ${said}\n\nbroken ${said}\n\ndata: ${echoes.join(' ')}\n\n`;
      // Cut all over: a secret stands in no chunk as a whole.
      for (let at = 0; at < text.length; at += 11) response.write(text.slice(at, at + 11));
      response.end();
    } else
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'content-encoding': 'gzip',
          'x-echo': header,
          'x-forms': echoes.map((echo) => encodeURIComponent(echo)).join(' '),
          location: request.url ?? '/',
        })
        .end(gzipSync(`{"said":${said},"echoes":[${echoes.map((echo) => `"${echo}"`).join(',')}]}`));
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

it('a server that gives every credential back finds none of them in any output', async () => {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const surroundings = {
    stdout,
    stderr,
    environment: canaries,
    now: () => Date.UTC(2026, 0, 1),
    monotonic: () => performance.now(),
    nonce: () => 'n0nce',
    signal: new AbortController().signal,
  };
  const doc = join(folder, 'echo.json');
  const config = join(folder, 'target.yaml');
  const output = join(folder, 'out');
  writeFileSync(doc, JSON.stringify(document));
  writeFileSync(
    config,
    `url: ${url}/\${HEADER_KEY}\nauth:\n  header: \${HEADER_KEY}\n  query: \${QUERY_KEY}\n  bearer: \${BEARER}\nvariables:\n  tenant: \${QUERY_KEY}\n  token: \${BEARER}\n`,
  );
  const all = Object.keys(reporters).join(',');
  const code = await runCommandLine(
    ['test', doc, '--config', config, '-o', output, '-r', all, '--verbose'],
    surroundings,
  );
  const again = await runCommandLine(
    ['report', join(output, 'report.json'), '-r', all, '-o', '-', '--verbose'],
    surroundings,
  );
  expect([code, again]).toEqual([1, 0]);

  const outputs = new Map([
    ['stdout', stdout.text],
    ['stderr', stderr.text],
    ...readdirSync(output).map((name) => [name, readFileSync(join(output, name), 'utf8')] as const),
  ]);
  // They went out in a header, in the query, in the path and in a body.
  expect(went).toEqual({ header: true, query: true, path: true, body: true });
  // The secrets were there to be seen: where they stood, their names stand.
  expect(outputs.get('transcript.ndjson')).toContain('{{secret:QUERY_KEY}}');
  expect(outputs.get('report.html')).toContain('$HEADER_KEY');
  expect(outputs.size).toBe(2 + Object.keys(reporters).length + 1);
  const leaks = [...outputs].flatMap(([name, text]) =>
    Object.entries(canaries).flatMap(([key, secret]) =>
      forms(secret).flatMap((form) => (text.includes(form) ? [`${name} holds ${key} as ${form}`] : [])),
    ),
  );
  expect(leaks).toEqual([]);
});
