import type { Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultLimits, type Limits } from '../options.ts';
import { openSession, type Session } from '../session.ts';
import { type Serving, serveBytes, serveHttp } from '../testing/serve.ts';
import { smallContract } from '../testing/small-contract.ts';
import { type Answer, collectAnswer } from './collect-answer.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function session(limits: Partial<Limits> = {}, signal = new AbortController().signal): Session {
  let now = 0;
  const made = openSession({
    contract: smallContract(),
    target: { url: 'http://unused', credentials: {}, variables: {} },
    limits: { ...defaultLimits, ...limits },
    clock: () => ++now,
    emit: () => {},
    signal,
  });
  open.push(made);
  return made;
}

const kept = <T extends Serving>(serving: T): T => {
  open.push(serving);
  return serving;
};

const get = (url: string, method = 'GET') => ({ method, url, headers: [] });

/** Serve fixed bytes to every request, one write; then do as told. */
const bytes = (text: string | Buffer, after: (socket: Socket) => void = () => {}) =>
  serveBytes((socket) => {
    socket.on('data', () => {
      socket.write(text);
      after(socket);
    });
  });

async function ask(serving: Promise<Serving>, using = session(), method = 'GET'): Promise<Answer> {
  const { url } = kept(await serving);
  return collectAnswer(using, get(`${url}/x`, method));
}

const end = (socket: Socket) => socket.end();
const reset = (socket: Socket) => socket.resetAndDestroy();
const summary = (answer: Answer) =>
  answer.kind === 'answered'
    ? `${answer.head.status} ${answer.body}`
    : `${answer.failure.kind}: ${answer.failure.message}`;

describe('WireClient', () => {
  it('gives headers in wire order, as sent, with duplicates', async () => {
    const text =
      'HTTP/1.1 200 OK\r\nX-B: 1\r\nset-cookie: a=1\r\nX-a: \xe9\r\nSet-Cookie: b=2\r\ncontent-length: 2\r\n\r\nok';
    const answer = await ask(bytes(Buffer.from(text, 'latin1')));
    expect(answer).toMatchObject({
      head: {
        status: 200,
        headers: [
          ['X-B', '1'],
          ['set-cookie', 'a=1'],
          ['X-a', 'é'],
          ['Set-Cookie', 'b=2'],
          ['content-length', '2'],
        ],
      },
    });
    expect(summary(answer)).toBe('200 ok');
  });

  const answers: readonly (readonly [string, string, ((socket: Socket) => void) | undefined, string])[] = [
    [
      'a redirect is not followed',
      'HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n',
      undefined,
      '302 ',
    ],
    [
      'an early hint is skipped',
      'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na',
      undefined,
      '200 a',
    ],
    [
      'an unasked 100 is skipped',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\ncontent-length: 1\r\n\r\na',
      undefined,
      '201 a',
    ],
    ['a body that the end of the connection ends', 'HTTP/1.1 200 OK\r\n\r\nall of it', end, '200 all of it'],
    ['an answer of HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 1\r\n\r\na', undefined, '200 a'],
    [
      'chunks',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1\r\na\r\n2\r\nbc\r\n0\r\n\r\n',
      undefined,
      '200 abc',
    ],
    ['no content', 'HTTP/1.1 204 No Content\r\n\r\n', undefined, '204 '],
    ['an error without reason', 'HTTP/1.1 500 \r\ncontent-length: 2\r\n\r\n{}', undefined, '500 {}'],
  ];
  it.each(answers)('reads %s', async (_name, text, after, expected) => {
    expect(summary(await ask(bytes(text, after)))).toBe(expected);
  });

  const failures: readonly (readonly [string, string, ((socket: Socket) => void) | undefined, RegExp])[] = [
    ['a closed connection', '', end, /^reset: /],
    ['a reset connection', '', reset, /^reset: /],
    ['another protocol', 'SSH-2.0-OpenSSH\r\n', undefined, /^protocol: /],
    ['a malformed header', 'HTTP/1.1 200 OK\r\nbad header\r\n\r\n', undefined, /^protocol: /],
    ['a bad chunk size', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\na\r\n', undefined, /^protocol: /],
    [
      'a body cut short',
      'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc',
      end,
      /^(reset|protocol): .*after status 200 \(no media type\) and 3 bytes/,
    ],
    [
      'chunks cut short',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nabc',
      end,
      /^reset: .*, after status 200/,
    ],
    [
      'conflicting lengths',
      'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
      undefined,
      /^protocol: /,
    ],
    [
      'a header bomb',
      `HTTP/1.1 200 OK\r\n${'x: yyyyyyyy\r\n'.repeat(70_000)}\r\n`,
      undefined,
      /^(too-large|protocol): /,
    ],
  ];
  it.each(failures)('tells what failed: %s', async (_name, text, after, expected) => {
    expect(summary(await ask(bytes(text, after)))).toMatch(expected);
  });

  it('says that nobody listens', async () => {
    const serving = await serveHttp(() => {});
    serving.close();
    const answer = await collectAnswer(session(), get(`${serving.url}/x`));
    expect(summary(answer)).toMatch(/^unreachable: .*ECONNREFUSED/);
  });

  it('says that there is no TLS where it was expected', async () => {
    const serving = kept(await serveHttp(() => {}));
    const answer = await collectAnswer(session(), get(`${serving.url.replace('http:', 'https:')}/x`));
    expect(summary(answer)).toMatch(/^tls: /);
  });

  it('gives up on an answer that does not come, or does not end', async () => {
    expect(
      summary(
        await ask(
          serveHttp(() => {}),
          session({ request: 20 }),
        ),
      ),
    ).toBe('timeout: no whole answer within 20 ms');
    const endless = bytes('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\nabc');
    expect(summary(await ask(endless, session({ request: 20 })))).toMatch(/^timeout: no whole answer within 20 ms/);
  });

  it('stops at once when the run is stopped, before and during', async () => {
    const controller = new AbortController();
    const using = session({}, controller.signal);
    const waiting = await ask(
      serveHttp(() => controller.abort()),
      using,
    );
    expect(summary(waiting)).toBe('aborted: the run was stopped');
    expect(summary(await ask(bytes(''), using))).toBe('aborted: the run was stopped');
  });

  it('reads no more than it may', async () => {
    const flood = serveHttp((_request, response) => response.end('x'.repeat(5_000)));
    expect(summary(await ask(flood, session({ bodyRead: 1_000 })))).toMatch(
      /^too-large: the body is larger than 1000 bytes/,
    );
  });

  it('keeps connections, and one request at a time on each', async () => {
    const serving = kept(await serveHttp((_request, response) => response.end('ok')));
    const using = session();
    for (let i = 0; i < 5; i++) await collectAnswer(using, get(`${serving.url}/${i}`));
    expect(serving.connections()).toBe(1);
    await Promise.all([1, 2, 3].map((i) => collectAnswer(using, get(`${serving.url}/${i}`))));
    expect(serving.connections()).toBe(3);
  });

  it.each(['GET', 'POST'])(
    'sends %s again when a kept connection breaks before any answer, and says so',
    async (method) => {
      let asked = 0;
      const serving = kept(
        await serveBytes((socket) => {
          let first = true;
          socket.on('data', () => {
            asked++;
            if (first) socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na');
            else socket.resetAndDestroy();
            first = false;
          });
        }),
      );
      const using = session();
      await collectAnswer(using, get(`${serving.url}/x`));
      const again = await collectAnswer(using, get(`${serving.url}/x`, method));
      expect(summary(again)).toBe('200 a');
      expect(again.resent).toMatchObject({ kind: 'reset' });
      expect([asked, serving.connections()]).toEqual([3, 2]);
    },
  );

  it('does not send again what a new connection refused, nor what was half answered', async () => {
    let asked = 0;
    const once = await ask(
      serveBytes((socket) => {
        socket.on('data', () => {
          asked++;
          socket.resetAndDestroy();
        });
      }),
    );
    expect([asked, once.kind, once.resent]).toEqual([1, 'failed', undefined]);
  });

  it('notices that the server has closed an idle connection', async () => {
    let closed = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const serving = kept(
      await serveBytes((socket) => {
        socket.on('data', () => {
          socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na');
          setImmediate(() => socket.end());
        });
        socket.on('close', closed);
      }),
    );
    const using = session();
    await collectAnswer(using, get(`${serving.url}/x`));
    await closing;
    expect(summary(await collectAnswer(using, get(`${serving.url}/x`)))).toBe('200 a');
  });

  it.each([
    ['at once', (socket: Socket) => socket.end()],
    ['a moment later', (socket: Socket) => setImmediate(() => socket.end())],
  ])('never fails where the server closes each connection %s without saying so', async (_name, hangUp) => {
    const serving = bytes('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na', hangUp);
    const { url } = kept(await serving);
    const using = session();
    const worker = async () => {
      const seen: string[] = [];
      for (let i = 0; i < 20; i++)
        seen.push(summary(await collectAnswer(using, get(`${url}/x`, i % 2 === 0 ? 'GET' : 'POST'))));
      return seen;
    };
    const seen = await Promise.all(Array.from({ length: 5 }, worker));
    expect(new Set(seen.flat())).toEqual(new Set(['200 a']));
  });

  it('throws for a request that cannot be sent: that is no failure of the target', async () => {
    const bad = { ...get('http://127.0.0.1:1/x'), headers: [['bad name', 'x'] as const] };
    await expect(collectAnswer(session(), bad)).rejects.toThrow('invalid header key');
  });
});

describe('content codings', () => {
  const encoded = (coding: string, body: Buffer) =>
    serveHttp((_request, response) => {
      response.setHeader('content-encoding', coding);
      response.end(body);
    });
  const text = Buffer.from('{"a":1}');

  it.each([
    ['gzip', gzipSync(text)],
    ['X-GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['br', brotliCompressSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['identity', text],
    ['unheard-of', text],
    ['gzip', Buffer.alloc(0)],
  ])('undoes %s', async (coding, body) => {
    const answer = await ask(encoded(coding, body));
    expect(summary(answer)).toBe(body.length === 0 ? '200 ' : '200 {"a":1}');
  });

  it('says when the body is not what its header says, and stops a bomb', async () => {
    expect(summary(await ask(encoded('gzip', text)))).toMatch(/^protocol: the body is not gzip/);
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    expect(summary(await ask(encoded('gzip', bomb), session({ bodyRead: 100_000 })))).toMatch(
      /^too-large: .*after decompression/,
    );
  });
});
