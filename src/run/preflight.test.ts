import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Contract, Resource, TranscriptRecord } from '../model/index.ts';
import { defaultLimits, type Limits } from './options.ts';
import { preflight } from './preflight.ts';
import { type Serving, serveBytes, serveHttp } from './testing/serve.ts';
import { operation, parameter, smallContract } from './testing/small-contract.ts';

const open: Serving[] = [];
afterEach(() => {
  for (const serving of open.splice(0)) serving.close();
});

const runs: Resource = {
  name: 'run',
  id: 'runId',
  parameter: 'runId',
  list: 'listRuns',
  echoes: [],
  keeps: [],
  provenance: { document: 'd', line: 1, excerpt: '', known: 'stated' },
};

const contract = smallContract({
  resources: [runs],
  operations: [
    operation('createRun', 'post', '/runs'),
    operation('getRun', 'get', '/runs/{runId}'),
    operation('health', 'get', '/health'),
    operation('listRuns', 'get', '/runs'),
    operation('search', 'get', '/search', { parameters: [parameter('query', 'thread', { required: true })] }),
  ],
});

interface Setup {
  readonly url: string;
  readonly contract?: Contract;
  readonly credentials?: Readonly<Record<string, { value: string; name: string }>>;
  readonly limits?: Partial<Limits>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

async function fly(setup: Setup) {
  const records: TranscriptRecord[] = [];
  let now = 0;
  const halt = await preflight({
    contract: setup.contract ?? contract,
    target: {
      url: setup.url,
      credentials: setup.credentials ?? { key: { value: 'canary-5ecret', name: 'RUNS_KEY' } },
      variables: setup.variables ?? {},
    },
    limits: { ...defaultLimits, ...setup.limits },
    clock: () => ++now,
    emit: (record) => {
      records.push(record);
    },
    signal: setup.signal ?? new AbortController().signal,
  });
  const asked = records.flatMap((record) => (record.kind === 'exchange' ? [new URL(record.request.url).pathname] : []));
  return { halt, records, asked };
}

async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const serving = await serveHttp(handler);
  open.push(serving);
  return serving.url;
}

const answer =
  (status: number, type: string, body: string) => (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };

const page = '<!doctype html>\n<title>Welcome</title>';

describe('preflight', () => {
  it('asks the list of a resource once, and is content', async () => {
    const { halt, records, asked } = await fly({ url: await serve(answer(200, 'application/json', '[]')) });
    expect([halt, asked]).toEqual([undefined, ['/runs']]);
    expect(records.map((record) => record.kind)).toEqual(['case-start', 'exchange', 'case-end']);
    expect(records[0]).toMatchObject({ case: { id: 'preflight', purpose: 'setup', requirements: [] } });
    expect(records[1]).toMatchObject({ id: 'px1', case: 'preflight', credential: 'valid' });
  });

  it.each([
    ['a JSON 404', 404, 'application/json', '{"message":"no"}'],
    ['a JSON 400', 400, 'application/json', '{}'],
    ['a 500', 500, 'text/html', page],
    ['a plain 404', 404, 'text/plain', 'nothing here'],
    ['an empty answer', 200, 'text/html', ''],
    ['JSON that calls itself HTML', 200, 'text/html', '[]'],
    ['a redirect', 302, 'text/html', page],
  ])('lets the run begin after %s', async (_name, status, type, body) => {
    expect((await fly({ url: await serve(answer(status, type, body)) })).halt).toBeUndefined();
  });

  it.each([200, 404])('stops where everything is a web page (%i), whatever it calls itself', async (status) => {
    for (const type of ['text/html', 'application/json']) {
      const { halt, asked } = await fly({ url: await serve(answer(status, type, page)) });
      expect(halt).toMatchObject({ kind: 'halt', reason: 'not-this-api' });
      expect(halt?.message).toContain('check the URL');
      expect(asked).toEqual(['/runs', '/health', '/runs/assay-preflight']);
    }
  });

  it('is not put off by one operation that the server does not have', async () => {
    const url = await serve((request, response) =>
      request.url === '/runs'
        ? answer(404, 'text/html', page)(request, response)
        : answer(200, 'application/json', '{}')(request, response),
    );
    expect(await fly({ url })).toMatchObject({ halt: undefined, asked: ['/runs', '/health'] });
  });

  it.each([
    ['https://login.example/sso?next=1', 'https://login.example/sso'],
    ['/users/sign_in', 'http://127.0.0.1:PORT/users/sign_in'],
    ['/oauth2/authorize?client=1', 'http://127.0.0.1:PORT/oauth2/authorize'],
  ])('stops where everything leads to where people log in: %s', async (location, said) => {
    const { halt } = await fly({ url: await serve((_, response) => void response.writeHead(302, { location }).end()) });
    expect(halt?.reason).toBe('not-this-api');
    expect(halt?.message.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')).toContain(
      `answers 302 and sends us to ${said},`,
    );
  });

  it.each(['runs/', '/v2/authors', '?page=1'])(
    'leaves a redirect within the place to the checks: %s',
    async (location) => {
      const { halt } = await fly({
        url: await serve((_, response) => void response.writeHead(307, { location }).end()),
      });
      expect(halt).toBeUndefined();
    },
  );

  it('takes a web page for an answer where the document promises one', async () => {
    const html = { mediaType: 'text/html', examples: [], provenance: [] };
    const home = operation('home', 'get', '/', {
      responses: [
        { status: '200', description: '', content: [html], bodyless: false, headers: [], links: [], provenance: [] },
      ],
    });
    const url = await serve(answer(200, 'text/html', page));
    expect((await fly({ url, contract: smallContract({ operations: [home] }) })).halt).toBeUndefined();
  });

  it.each([401, 403])('stops where the credential is refused (%i), and names the variable', async (status) => {
    const url = await serve(answer(status, 'application/json', '{}'));
    const { halt } = await fly({ url });
    expect(halt).toMatchObject({ reason: 'credential-refused' });
    expect(halt?.message).toMatch(/check the value of RUNS_KEY/);
    expect((await fly({ url, credentials: {} })).halt?.message).toMatch(
      /no credential was given: set one under auth: .*\(key\)/,
    );
  });

  it('lets the run begin where only one operation refuses the credential', async () => {
    const url = await serve((request, response) =>
      answer(request.url === '/runs' ? 403 : 200, 'application/json', '{}')(request, response),
    );
    expect((await fly({ url })).halt).toBeUndefined();
  });

  it('stops where nobody listens, after one question', async () => {
    const serving = await serveHttp(() => {});
    serving.close();
    const { halt, asked, records } = await fly({ url: serving.url });
    expect(halt).toMatchObject({ reason: 'unreachable' });
    expect(halt?.message).toMatch(
      /cannot be reached \(.*ECONNREFUSED.*\): check the URL, and that the server is started\./,
    );
    expect(asked).toHaveLength(1);
    expect(records.at(-1)).toMatchObject({ kind: 'case-end', outcome: { kind: 'done' } });
  });

  it('stops where something else than HTTP is spoken', async () => {
    const serving = await serveBytes((socket) => socket.on('data', () => socket.end('SSH-2.0-OpenSSH_9.6\r\n')));
    open.push(serving);
    expect((await fly({ url: serving.url })).halt).toMatchObject({ reason: 'not-this-api' });
  });

  it.each([
    ['an SSH banner', 'SSH-2.0-OpenSSH_9.6\r\n', /does not speak HTTP .*it says "SSH-2\.0-OpenSSH_9\.6/],
    ['a mail server', '220 mail.example ESMTP ready\r\n', /does not speak HTTP .*it says "220 mail\.example/],
    ['a TLS alert', '\x15\x03\x01\x00\x02\x02\x46', /does not speak HTTP .*expects TLS: write https:\/\//],
    ['a login page', `HTTP/1.1 200 OK\r\ncontent-length: ${page.length}\r\n\r\n${page}`, /answers 200 with a web page/],
  ])('says what it met in place of this API: %s', async (_name, said, words) => {
    const serving = await serveBytes((socket) => socket.on('data', () => socket.write(said, 'latin1')));
    open.push(serving);
    const { halt } = await fly({ url: serving.url });
    expect(halt).toMatchObject({ reason: 'not-this-api', message: expect.stringMatching(words) });
  });

  it('says that TLS was asked of what speaks plain HTTP', async () => {
    const url = (await serve(answer(200, 'application/json', '[]'))).replace('http:', 'https:');
    expect((await fly({ url })).halt?.message).toMatch(/plain HTTP, write http:\/\//);
  });

  it.each([
    ['a header without a colon', 'HTTP/1.1 200 OK\r\nbroken\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}'],
    ['a bad chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n'],
  ])('lets the run begin where HTTP is spoken with faults: %s', async (_name, said) => {
    const serving = await serveBytes((socket) => socket.on('data', () => socket.end(said)));
    open.push(serving);
    expect((await fly({ url: serving.url })).halt).toBeUndefined();
  });

  it('stops where no answer comes', async () => {
    const { halt } = await fly({ url: await serve(() => {}), limits: { request: 10 } });
    expect(halt).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining('no whole answer within 10 ms'),
    });
  });

  it('stops where a proxy wants a credential', async () => {
    const { halt } = await fly({ url: await serve(answer(407, 'text/html', '<html>')) });
    expect(halt).toMatchObject({ reason: 'unreachable', message: expect.stringContaining('proxy in front of') });
  });

  it('says that it was interrupted', async () => {
    const { halt } = await fly({ url: await serve(() => {}), signal: AbortSignal.abort() });
    expect(halt).toMatchObject({ reason: 'interrupted' });
  });

  it('fills required parameters from variables and examples, and skips what it cannot fill', async () => {
    const url = await serve(answer(200, 'application/json', '[]'));
    const only = smallContract({
      operations: contract.operations.filter((one) => one.id === 'search' || one.id === 'createRun'),
    });
    const filled = await fly({ url, contract: only, variables: { thread: 't1' } });
    expect(filled.records[1]).toMatchObject({ request: { method: 'GET', url: `${url}/search?thread=t1` } });
    const unfilled = await fly({ url, contract: only });
    expect(unfilled.records[1]).toMatchObject({ request: { method: 'OPTIONS', url: `${url}/runs` } });
  });

  it('keeps the credential out of records and messages', async () => {
    const url = await serve((request, response) =>
      answer(401, 'application/json', JSON.stringify(request.headers))(request, response),
    );
    expect(JSON.stringify(await fly({ url }))).not.toContain('canary-5ecret');
  });

  it('asks nothing of a contract without operations', async () => {
    expect(await fly({ url: 'http://127.0.0.1:1', contract: smallContract({ operations: [] }) })).toMatchObject({
      halt: undefined,
      records: [],
    });
  });
});
