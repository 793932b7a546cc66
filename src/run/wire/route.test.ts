import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type IncomingMessage } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits, type Target } from '../options.ts';
import { openSession } from '../session.ts';
import { smallContract } from '../testing/small-contract.ts';
import { type Answer, collectAnswer } from './collect-answer.ts';

const pem = (name: string) => readFileSync(new URL(`../../../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');
const certificate = { cert: pem('localhost'), key: pem('localhost-key') };

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function listen(server: Server, host = '127.0.0.1'): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  });
  await new Promise<void>((ready) => void server.listen(0, host, ready));
  open.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return String((server.address() as AddressInfo).port);
}

const greet = (request: IncomingMessage, response: { end(text: string): void }) =>
  response.end(`${request.url} for ${request.headers.host}`);

/** A proxy that notes what it is asked. */
async function proxyServer(answer?: number): Promise<{ readonly port: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const note = ({ method, url, headers }: IncomingMessage) =>
    void asked.push(`${method} ${url} as ${headers['proxy-authorization'] ?? 'nobody'}`);
  const proxy = createHttpServer((request, response) => {
    note(request);
    response.writeHead(answer ?? 200).end('by proxy');
  });
  proxy.on('connect', (request: IncomingMessage, near: Socket) => {
    note(request);
    if (answer !== undefined) return void near.end(`HTTP/1.1 ${answer} No\r\ncontent-length: 0\r\n\r\n`);
    const far = connect(Number(new URL(`http://${request.url}`).port), '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connected\r\n\r\n');
      far.pipe(near).pipe(far);
    });
    far.on('error', () => near.destroy());
    open.push(() => far.destroy());
  });
  return { port: await listen(proxy), asked };
}

async function ask(url: string, target: Partial<Target> = {}): Promise<Answer> {
  let now = 0;
  const session = openSession({
    contract: smallContract(),
    target: { url, credentials: {}, variables: {}, ...target },
    limits: defaultLimits,
    clock: () => ++now,
    emit: () => {},
    signal: new AbortController().signal,
  });
  open.push(() => void session.close());
  return await collectAnswer(session, { method: 'GET', url: `${url}/x`, headers: [] });
}

const summary = (answer: Answer) =>
  answer.kind === 'answered'
    ? `${answer.head.status} ${answer.body}`
    : `${answer.failure.kind}: ${answer.failure.message}`;

describe('TLS', () => {
  const secure = async () => `https://127.0.0.1:${await listen(createHttpsServer(certificate, greet))}`;

  it('refuses a certificate that nobody vouches for, and says so', async () => {
    expect(summary(await ask(await secure()))).toMatch(/^tls: self-signed certificate/);
  });
  it('trusts one that it is told to trust', async () => {
    expect(summary(await ask(await secure(), { ca: certificate.cert }))).toMatch(/^200 \/x for 127/);
  });
  it('trusts any when told so', async () => {
    expect(summary(await ask(await secure(), { insecure: true }))).toMatch(/^200 \/x for 127/);
  });
  it('holds a certificate against the name that was asked for', async () => {
    const port = await listen(createHttpsServer(certificate, greet), '127.0.0.2');
    expect(summary(await ask(`https://127.0.0.2:${port}`, { ca: certificate.cert }))).toMatch(/^tls: .*127\.0\.0\.2/);
  });
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

describe('IPv6', () => {
  it.skipIf(!hasIpv6)(
    'reaches a server at ::1 (skipped where this machine has none), which has no other address',
    async () => {
      const port = await listen(createHttpServer(greet), '::1');
      expect(summary(await ask(`http://[::1]:${port}`))).toBe(`200 /x for [::1]:${port}`);
    },
  );
});

describe('a proxy', () => {
  it('is handed plain requests in absolute form', async () => {
    const { port, asked } = await proxyServer();
    expect(summary(await ask('http://api.example', { proxy: `http://127.0.0.1:${port}` }))).toBe('200 by proxy');
    expect(asked).toEqual(['GET http://api.example/x as nobody']);
  });

  it('opens a tunnel for TLS and sees nothing of it', async () => {
    const { port, asked } = await proxyServer();
    const target = await listen(createHttpsServer(certificate, greet));
    const answer = await ask(`https://localhost:${target}`, {
      proxy: `http://user:p%40ss-word@127.0.0.1:${port}`,
      ca: certificate.cert,
    });
    expect(summary(answer)).toBe(`200 /x for localhost:${target}`);
    const login = Buffer.from('user:p@ss-word').toString('base64');
    expect(asked).toEqual([`CONNECT localhost:${target} as Basic ${login}`]);
  });

  it('that refuses is named, and not the target', async () => {
    const { port } = await proxyServer(407);
    expect(summary(await ask('https://api.example', { proxy: `http://127.0.0.1:${port}` }))).toBe(
      `unreachable: the proxy 127.0.0.1:${port} answered 407 when asked to connect to api.example:443`,
    );
  });

  it.each(['http', 'https'])('that is not there is named (%s)', async (scheme) => {
    const answer = await ask(`${scheme}://api.example`, { proxy: 'http://user:p4ss-word@127.0.0.1:1' });
    expect(summary(answer)).toMatch(/^unreachable: the proxy 127\.0\.0\.1:1 cannot be reached/);
    expect(summary(answer)).not.toContain('p4ss');
  });
});
