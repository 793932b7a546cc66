import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange, FollowOptions, StreamReader, StreamRecord, TranscriptRecord } from '../../model/index.ts';
import { defaultLimits, type Limits } from '../options.ts';
import { depart } from '../sent.ts';
import { openSession } from '../session.ts';
import { type Serving, serveBytes, serveHttp } from '../testing/serve.ts';
import { smallContract } from '../testing/small-contract.ts';
import { follow } from './follow.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const secret = 'canary-5ecret-of-mine';
const headers = { 'content-type': 'text/event-stream; charset=utf-8' };

interface Setup {
  readonly serving: Promise<Serving>;
  readonly options?: FollowOptions;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

async function start({ serving, options = {}, limits = {}, signal }: Setup): Promise<StreamReader> {
  const server = await serving;
  let now = 0;
  const session = openSession({
    contract: smallContract(),
    target: { url: server.url, credentials: { key: { name: 'RUNS_KEY', value: secret } }, variables: {} },
    limits: { ...defaultLimits, ...limits },
    clock: () => ++now,
    emit: (_record: TranscriptRecord) => {},
    signal: signal ?? new AbortController().signal,
  });
  open.push(session, server);
  const draft = { operation: 'followRun', parameters: { 'path.runId': 'r1' }, credential: 'valid' } as const;
  return follow(session, depart(session, { case: 'c', attempt: 1, step: 's' }, draft, 'text/event-stream'), options);
}

async function stream(setup: Setup): Promise<StreamRecord> {
  const record = await (await start(setup)).record;
  if (record.kind !== 'stream') throw new Error(`no stream: ${JSON.stringify(record)}`);
  return record;
}

async function exchange(setup: Setup): Promise<Exchange> {
  const reader = await start(setup);
  expect(await reader.opened).toBe(false);
  const record = await reader.record;
  if (record.kind !== 'exchange') throw new Error('a stream');
  return record;
}

const sending = (write: (response: ServerResponse) => void, head: Record<string, string> = headers) =>
  serveHttp((_request, response) => {
    response.writeHead(200, head);
    response.flushHeaders();
    write(response);
  });

const three = 'data:1\n\ndata:2\n\ndata:3\n\n';
const data = (record: StreamRecord) => record.events.map((event) => event.data);

describe('follow', () => {
  it('records a stream that the server closes, with its request', async () => {
    const record = await stream({ serving: sending((response) => response.end(three)) });
    expect(data(record)).toEqual(['1', '2', '3']);
    expect(record).toMatchObject({
      id: 's1',
      case: 'c',
      step: 's',
      status: 200,
      request: {
        headers: expect.arrayContaining([
          ['accept', 'text/event-stream'],
          ['x-api-key', '{{secret:RUNS_KEY}}'],
        ]),
      },
      framing: [],
      end: { kind: 'closed' },
    });
    expect(record.chunks.map(({ payload }) => payload.text).join('')).toBe(three);
  });

  it('keeps the chunks of the wire apart, bytes that are no text included', async () => {
    const bytes = Buffer.from('data:é\n\n');
    const parts = [bytes.subarray(0, 6), bytes.subarray(6)];
    const chunked = parts.map((part) =>
      Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
    );
    const serving = serveBytes((socket) =>
      socket.once('data', () => {
        const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n';
        socket.write(Buffer.concat([Buffer.from(head), ...chunked, Buffer.from('0\r\n\r\n')]));
      }),
    );
    const record = await stream({ serving });
    expect(record.chunks.map(({ payload }) => payload)).toEqual([
      { text: bytes.subarray(0, 6).toString('base64'), encoding: 'base64', bytes: 6 },
      { text: bytes.subarray(6).toString('base64'), encoding: 'base64', bytes: 3 },
    ]);
    expect(data(record)).toEqual(['é']);
  });

  it('leaves when it has seen what it wanted, when asked to, and when the run stops', async () => {
    const forever = () => sending((response) => response.write(three));
    const wanted = await stream({ serving: forever(), options: { until: (event) => event.data === '2' } });
    expect([wanted.end.kind, data(wanted)]).toEqual(['left', ['1', '2', '3']]);

    const reader = await start({ serving: forever() });
    expect(await reader.opened).toBe(true);
    reader.leave();
    reader.leave();
    expect(await reader.record).toMatchObject({ kind: 'stream', end: { kind: 'left' } });

    const controller = new AbortController();
    const until = () => {
      controller.abort();
      return false;
    };
    const stopping = await stream({ serving: forever(), signal: controller.signal, options: { until } });
    expect(stopping.end).toMatchObject({ kind: 'left', message: 'the run was stopped' });
  });

  it('remarks an unfinished event only where the server ended it', async () => {
    const cut = 'data:1\n\ndata:2\n';
    expect((await stream({ serving: sending((response) => response.end(cut)) })).framing).toMatchObject([
      { kind: 'unfinished-event', offset: 8 },
    ]);
    const left = await stream({ serving: sending((response) => response.write(cut)), options: { until: () => true } });
    expect(left.framing).toEqual([]);
  });

  it('stops behind so many bytes, wherever in an event that is', async () => {
    for (const bytes of [1, 8, 11, 16, 1000]) {
      const record = await stream({ serving: sending((response) => response.end(three)), options: { bytes } });
      expect(record.chunks.map(({ payload }) => payload.text).join('')).toBe(three.slice(0, bytes));
      expect(data(record)).toEqual(['1', '2', '3'].slice(0, Math.floor(bytes / 8)));
      expect([record.end.kind, record.framing]).toEqual([bytes < three.length ? 'left' : 'closed', []]);
    }
  });

  it('reads slowly when asked to, and loses nothing', async () => {
    const serving = sending((response) => {
      let count = 0;
      const more = () =>
        count++ < 20 ? response.write(`data:${count}\n\n`, () => setImmediate(more)) : response.end();
      more();
    });
    const record = await stream({ serving, options: { slow: 1 } });
    expect([data(record).length, record.end.kind]).toEqual([20, 'closed']);
  });

  it('tells a broken stream from a closed one', async () => {
    const serving = sending((response) => {
      response.write(three, () => response.socket?.resetAndDestroy());
    });
    const record = await stream({ serving });
    expect(record.end).toMatchObject({ kind: 'reset', message: expect.stringContaining('closed') });
    const truncated = serveBytes((socket) =>
      socket.once('data', () =>
        socket.end(
          'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n8\r\ndata:1\n\n\r\n',
        ),
      ),
    );
    expect(await stream({ serving: truncated })).toMatchObject({ events: [{ data: '1' }], end: { kind: 'reset' } });
  });

  it('bounds time, bytes, events and chunks', async () => {
    const silent = () => sending(() => {});
    expect((await stream({ serving: silent(), options: { patience: 15 } })).end).toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('15 ms'),
    });
    expect((await stream({ serving: silent(), limits: { stream: 15 } })).end.kind).toBe('timeout');
    const flood = () => sending((response) => response.write(three.repeat(1000)));
    for (const limits of [{ streamBytes: 1_000 }, { streamEvents: 10 }, { streamChunks: 0 }])
      expect((await stream({ serving: flood(), limits })).end).toMatchObject({
        kind: 'limit',
        message: expect.stringMatching(/^more than/),
      });
  });

  it('records of a stream without measure its beginning, and how long it was', async () => {
    const flood = sending((response) => response.write(three.repeat(1000)));
    const { chunks } = await stream({ serving: flood, limits: { streamBytes: 1_000, bodyKept: 100 } });
    expect(chunks.reduce((sum, { payload }) => sum + payload.text.length, 0)).toBe(100);
    expect(chunks.reduce((sum, { payload }) => sum + payload.bytes, 0)).toBeGreaterThan(1_000);
    expect(chunks.at(-1)?.payload.cut?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('redacts a secret that is split over chunks, in chunks and events', async () => {
    const [head = '', tail = ''] = [`data:{"key":"${secret.slice(0, 8)}`, `${secret.slice(8)}"}\n\n`];
    const serving = sending((response) => {
      response.write(head, () => setImmediate(() => response.end(tail)));
    });
    const record = await stream({ serving });
    expect(data(record)).toEqual(['{"key":"{{secret:RUNS_KEY}}"}']);
    expect(record.chunks.map(({ payload }) => payload.text).join('')).toBe('data:{"key":"{{secret:RUNS_KEY}}"}\n\n');
  });

  const packed: readonly (readonly [string, Buffer])[] = [
    ['gzip', gzipSync(three)],
    ['gzip', gzipSync(three).subarray(0, -8)],
    ['deflate', deflateSync(three)],
    ['deflate', deflateRawSync(three)],
    ['br', brotliCompressSync(three)],
  ];
  it.each(packed)('reads a stream that is compressed all the same: %s', async (coding, bytes) => {
    const record = await stream({
      serving: sending((response) => response.end(bytes), { ...headers, 'content-encoding': coding }),
    });
    expect([data(record), record.end.kind]).toEqual([['1', '2', '3'], 'closed']);
  });

  it('sees a compressed event as soon as it is flushed', async () => {
    const serving = sending(
      (response) => {
        const gzip = createGzip();
        gzip.pipe(response);
        gzip.write('data:1\n\n');
        gzip.flush(constants.Z_SYNC_FLUSH);
      },
      { ...headers, 'content-encoding': 'gzip' },
    );
    expect(data(await stream({ serving, options: { until: () => true } }))).toEqual(['1']);
  });

  it('says when a compressed stream is none, and stops a bomb', async () => {
    const gzip = { ...headers, 'content-encoding': 'gzip' };
    expect((await stream({ serving: sending((response) => response.end(three), gzip) })).end).toMatchObject({
      kind: 'reset',
      message: expect.stringContaining('not gzip'),
    });
    const bomb = gzipSync(Buffer.alloc(5_000_000, 'data:x\n\n'));
    const record = await stream({
      serving: sending((response) => response.end(bomb), gzip),
      limits: { streamBytes: 100_000 },
    });
    expect(record.end.kind).toBe('limit');
  });
});

describe('the media type of an event stream', () => {
  it.each(['text/event-stream', 'TEXT/Event-Stream', 'text/event-stream;', 'text/event-stream ; charset=utf-8'])(
    'may be written as %s',
    async (type) => {
      const record = await stream({ serving: sending((response) => response.end(three), { 'content-type': type }) });
      expect(record.events).toHaveLength(3);
    },
  );

  it('changes nothing about the bytes being UTF-8, whatever charset it names', async () => {
    const latin = { 'content-type': 'text/event-stream; charset=iso-8859-1' };
    const bytes = Buffer.concat([Buffer.from('data: é'), Buffer.from([0xe9]), Buffer.from('\n\n')]);
    const record = await stream({ serving: sending((response) => response.end(bytes), latin) });
    expect(record.events[0]?.data).toBe('é\ufffd');
  });
});

describe('follow, where there is no event stream', () => {
  it.each([
    ['another media type', 200, 'application/json'],
    ['a media type that only looks like it', 200, 'text/event-streams'],
    ['another success', 206, 'text/event-stream'],
    ['no content', 204, 'text/event-stream'],
    ['an error', 404, 'application/json'],
  ])('records an exchange: %s', async (_name, status, type) => {
    const serving = serveHttp((_request, response) => {
      response.writeHead(status, { 'content-type': type });
      response.end(status === 204 ? undefined : three);
    });
    expect(await exchange({ serving })).toMatchObject({
      id: 'x1',
      result: { kind: 'answered', response: { status, body: { text: status === 204 ? '' : three } } },
    });
  });

  it('records why there was no answer', async () => {
    expect(
      await exchange({ serving: serveBytes((socket) => socket.once('data', () => socket.resetAndDestroy())) }),
    ).toMatchObject({ result: { failure: { kind: 'reset' } } });
    expect(await exchange({ serving: serveHttp(() => {}), limits: { request: 15 } })).toMatchObject({
      result: { failure: { kind: 'timeout' } },
    });
    expect(await exchange({ serving: serveHttp(() => {}), signal: AbortSignal.abort() })).toMatchObject({
      result: { failure: { kind: 'aborted' } },
    });
    const flood = sending((response) => response.write('x'.repeat(5_000)), { 'content-type': 'text/plain' });
    expect(await exchange({ serving: flood, limits: { bodyRead: 1_000 } })).toMatchObject({
      result: { failure: { kind: 'too-large' } },
    });
  });

  it('leaves before the answer has come', async () => {
    const reader = await start({ serving: serveHttp(() => {}) });
    reader.leave();
    expect(await reader.opened).toBe(false);
    expect(await reader.record).toMatchObject({ kind: 'exchange', result: { failure: { kind: 'aborted' } } });
  });

  it('says how far an answer had come that it did not wait for', async () => {
    const serving = sending((response) => response.write('{'), { 'content-type': 'application/json' });
    const reader = await start({ serving });
    expect(await reader.opened).toBe(false);
    reader.leave();
    expect(await reader.record).toMatchObject({
      result: { failure: { kind: 'aborted', message: expect.stringContaining('after status 200 (application/json)') } },
    });
  });

  it('hands on what the caller’s own code throws', async () => {
    const reader = await start({
      serving: sending((response) => response.write(three)),
      options: {
        until: () => {
          throw new TypeError('of the scenario');
        },
      },
    });
    await expect(reader.record).rejects.toThrow('of the scenario');
  });
});
