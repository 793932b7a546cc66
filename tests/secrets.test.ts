import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../src/cli/testing/command-line.ts';
import type { FileWatch } from '../src/cli/watch-files.ts';
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
  Buffer.from(secret).toString('hex').toUpperCase(),
  secret.toUpperCase(),
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
    '/things': {
      get: {
        operationId: 'listThings',
        parameters: [
          { name: 'cursor', in: 'query', schema: { type: 'string' } },
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 5 } },
        ],
        responses: {
          200: {
            description: 'ok',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['items', 'next'],
                  properties: {
                    items: {
                      type: 'array',
                      items: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
                    },
                    next: { type: ['string', 'null'], format: 'uri' },
                  },
                },
              },
            },
          },
        },
      },
    },
    '/crash': { get: { operationId: 'crash', responses: { 200: { description: 'ok' } } } },
    '/away': { get: { operationId: 'away', responses: { 200: { description: 'ok' } } } },
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
/** Somebody else's server, to which documents, links and redirects point. */
let stranger: Server;
let elsewhere: string;
const visits: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-secrets-'));
  stranger = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.end();
  });
  await new Promise<void>((ready) => void stranger.listen(0, '127.0.0.1', ready));
  elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
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
    const place = address.pathname.split('/').at(-1);
    if (place === 'things') {
      const isLast = address.searchParams.has('cursor');
      const next = isLast ? null : `${elsewhere}/things?cursor=2`;
      const items = [{ id: isLast ? 'b' : 'a' }];
      response.writeHead(200, {
        'content-type': 'application/json',
        link: isLast ? '' : `<${elsewhere}/things?cursor=2>; rel="next"`,
      });
      response.end(JSON.stringify({ items, next }));
      return;
    }
    if (place === 'away') {
      response.writeHead(302, { location: `${elsewhere}/landing` }).end();
      return;
    }
    if (place === 'crash') {
      // Names of headers are words of the target's, too.
      response.writeHead(500, { 'content-type': 'text/plain', [`x-${canaries.HEADER_KEY}`]: 'yes' });
      response.end(`Error: no session ${canaries.BEARER}\n    at open (/srv/${canaries.HEADER_KEY}/app.js:1:2)\n`);
      return;
    }
    if (place === 'stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'x-echo': header });
      const text = `id: 1\nevent: echo\ndata: ${said}\n\n: ${said}\n\nbroken ${said}\n\ndata: ${echoes.join(' ')}\n\n`;
      // A few letters in each event: no run of bytes holds a secret, so it is not recognised, and no report may put it together.
      const deltas = Object.values(canaries).flatMap((secret) =>
        (secret.match(/[\s\S]{1,5}/g) ?? []).map(
          (piece) => `event: delta\ndata: ${JSON.stringify({ delta: piece })}\n\n`,
        ),
      );
      // Cut all over: a secret stands in no chunk as a whole.
      for (let at = 0; at < text.length; at += 11) response.write(text.slice(at, at + 11));
      response.end(deltas.join(''));
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
  for (const one of [server, stranger]) {
    one.close();
    one.closeAllConnections();
  }
  rmSync(folder, { recursive: true, force: true });
});

let watched: string;
let said: Map<string, string>;
let codes: readonly number[];

/** Every command that touches a run, each with all that it prints and writes. */
beforeAll(async () => {
  const doc = join(folder, 'echo.json');
  const config = join(folder, 'target.yaml');
  const output = join(folder, 'out');
  const transcript = join(output, 'transcript.ndjson');
  const key = join(folder, 'key.pem');
  writeFileSync(doc, JSON.stringify({ ...document, servers: [{ url: `${elsewhere}/{tenant}` }] }));
  writeFileSync(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(
    config,
    `url: ${url}/\${HEADER_KEY}\nauth:\n  header: \${HEADER_KEY}\n  query: \${QUERY_KEY}\n  bearer: \${BEARER}\nvariables:\n  tenant: \${QUERY_KEY}\n  token: \${BEARER}\n`,
  );
  const all = Object.keys(reporters).join(',');
  const given = { environment: canaries };
  const run = ['test', doc, '--config', config, '--output', output, '-r', all, '--verbose'];
  const stop = new AbortController();
  let runs = 0;
  const watch = (paths: readonly string[]): FileWatch => {
    watched = paths.join('\n');
    return {
      close: () => {},
      changed: async () => {
        if (++runs > 1) stop.abort();
        return stop.signal.aborted ? undefined : config;
      },
    };
  };
  const shown = {
    test: await commandLine(run, given),
    report: await commandLine(['report', join(output, 'report.json'), '-r', all, '-o', '-', '--verbose'], given),
    replay: await commandLine(['replay', transcript, '-r', all, '--verbose'], given),
    case: await commandLine(['replay', transcript, '--case', 'echo.valid'], given),
    again: await commandLine(['replay', transcript, '--case', 'echo.valid', '--config', config], given),
    certify: await commandLine(['certify', transcript, '--level', 'core', '--key', key], given),
    watch: await commandLine([...run.with(5, join(folder, 'watched')), '--watch', '--operations', 'echo'], {
      ...given,
      watch,
      signal: stop.signal,
    }),
  };
  codes = Object.values(shown).map(({ code }) => code);
  said = new Map(Object.entries(shown).map(([name, { said: text }]) => [name, text]));
  for (const place of ['out', 'out/replay', 'watched'])
    for (const entry of readdirSync(join(folder, place), { withFileTypes: true })) {
      said.set(`the name of a file in ${place}: ${entry.name}`, entry.name);
      if (entry.isFile()) said.set(`${place}/${entry.name}`, readFileSync(join(folder, place, entry.name), 'utf8'));
    }
}, 300_000);

it('every secret went out, in each of its places, and every command did its work', () => {
  expect(went).toEqual({ header: true, query: true, path: true, body: true });
  expect([codes, said.get('certify')]).toEqual([
    [1, 0, 1, 0, 1, 2, 1],
    expect.stringContaining('no certificate for core'),
  ]);
});

it('where secrets stood, their names stand', () => {
  expect(said.get('out/transcript.ndjson')).toContain('{{secret:QUERY_KEY}}');
  expect(said.get('out/transcript.ndjson')).toContain('x-{{secret:HEADER_KEY}}');
  expect(said.get('out/report.html')).toContain('$HEADER_KEY');
  expect(said.get('case')).toMatch(/curl .*"\$HEADER_KEY"/);
  expect(said.get('again')).toMatch(/curl .*"\$HEADER_KEY"/);
});

const places = ['test', 'report', 'replay', 'case', 'again', 'certify', 'watch', 'out/transcript.ndjson'];
const files = Object.values(reporters).flatMap(({ fileName }) =>
  ['out', 'out/replay', 'watched'].map((place) => `${place}/${fileName}`),
);

describe('a server that gives every credential back, in every disguise, finds none of them', () => {
  it.each([...places, ...files, 'watched/transcript.ndjson'])('in %s', (name) => {
    expect(said.get(name)).not.toBe('');
    expect(leaksIn(name, said.get(name) ?? '')).toEqual([]);
  });

  it('in the name of a file, and in what is watched', () => {
    const names = [...said].flatMap(([name, text]) => (name.startsWith('the name') ? leaksIn(name, text) : []));
    expect([...names, ...leaksIn('watched files', watched)]).toEqual([]);
  });
});

function leaksIn(name: string, text: string): readonly string[] {
  return Object.entries(canaries).flatMap(([key, secret]) =>
    forms(secret).flatMap((form) => (text.includes(form) ? [`${name} holds ${key} as ${form}`] : [])),
  );
}

it('servers of documents, next links and redirects that lead elsewhere are not followed, with or without a credential', () => {
  expect(said.get('out/transcript.ndjson')).toContain(`${elsewhere}/landing`);
  expect(said.get('out/transcript.ndjson')).toContain(`${elsewhere}/things?cursor=2`);
  // The link was taken for what it is: its parameters were asked for, at the target's own address.
  expect(said.get('out/transcript.ndjson')).toMatch(/"url":"http:[^"]*\/things\?[^"]*cursor=2/);
  expect(visits).toEqual([]);
});

it('a certificate and all that lies beside it hold no secret', { timeout: 120_000 }, async () => {
  const honest = createServer((request, response) => {
    const key = request.headers['x-api-key'];
    response.setHeader('content-type', 'application/json');
    if (key === canaries.HEADER_KEY) response.setHeader('x-you-are', key).end(JSON.stringify([key]));
    else response.writeHead(401).end('{}');
  });
  await new Promise<void>((ready) => void honest.listen(0, '127.0.0.1', ready));
  try {
    const [doc, config] = [join(folder, 'honest.json'), join(folder, 'honest.yaml')];
    const output = join(folder, 'honest');
    const schema = { type: 'array', items: { type: 'string' } };
    const answers = {
      200: { description: 'ok', content: { 'application/json': { schema } } },
      401: { description: 'no', content: { 'application/json': { schema: { type: 'object' } } } },
    };
    const { securitySchemes } = document.components;
    writeFileSync(
      doc,
      JSON.stringify({
        ...document,
        security: [{ header: [] }],
        components: { securitySchemes: { header: securitySchemes.header } },
        paths: { '/me': { get: { operationId: 'me', responses: answers } } },
      }),
    );
    const { port } = honest.address() as AddressInfo;
    writeFileSync(config, `url: http://127.0.0.1:${port}\nauth:\n  header: \${HEADER_KEY}\n`);
    const given = { environment: canaries };
    const run = await commandLine(['test', doc, '--config', config, '--output', output], given);
    expect(run.code, run.said).toBe(0);
    const transcript = join(output, 'transcript.ndjson');
    const words = ['certify', transcript, '--level', 'core', '--key', join(folder, 'key.pem')];
    const certified = await commandLine(words, given);
    expect(certified.code, certified.said).toBe(0);
    const bundle = readdirSync(join(output, 'certificate'));
    expect(bundle).toContain('certificate.dsse.json');
    for (const name of bundle) {
      const text = readFileSync(join(output, 'certificate', name), 'utf8');
      // What is signed stands in base64.
      const [, payload = ''] = /"payload":\s*"([^"]*)"/.exec(text) ?? [];
      expect(leaksIn(name, text + Buffer.from(payload, 'base64').toString())).toEqual([]);
    }
  } finally {
    honest.close();
    honest.closeAllConnections();
  }
});
