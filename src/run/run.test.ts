import { afterEach, describe, expect, it } from 'vitest';
import type { Case, Play, TranscriptRecord } from '../model/index.ts';
import { defaultLimits, type Limits, type RunOptions, run } from './index.ts';
import { type Serving, serveHttp } from './testing/serve.ts';
import { probe, scenario, smallContract } from './testing/small-contract.ts';

const contract = smallContract();
const servers: Serving[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(handler: Parameters<typeof serveHttp>[0]): Promise<string> {
  const server = await serveHttp(handler);
  servers.push(server);
  return server.url;
}

const sendProbe: Play = async (testCase, actor) => {
  if (testCase.kind === 'probe') await actor.send('probe', testCase.request);
};

interface Setup {
  readonly url: string;
  readonly cases: readonly Case[];
  readonly play?: Play;
  readonly concurrency?: number;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
  readonly emit?: RunOptions['emit'];
  readonly taken?: RunOptions['taken'];
}

async function record(setup: Setup): Promise<TranscriptRecord[]> {
  const records: TranscriptRecord[] = [];
  let now = 0;
  await run({
    contract,
    cases: setup.cases,
    play: setup.play ?? sendProbe,
    target: {
      url: setup.url,
      credentials: { key: { value: 'canary-5ecret-99', name: 'RUNS_KEY' } },
      others: { key: { value: 'else-5ecret-77', name: 'ELSE_KEY' } },
      variables: { thread: 't1' },
    },
    nonce: 'n0nce',
    concurrency: setup.concurrency ?? 4,
    limits: { ...defaultLimits, ...setup.limits },
    clock: () => ++now,
    emit:
      setup.emit ??
      ((line) => {
        records.push(line);
      }),
    signal: setup.signal ?? new AbortController().signal,
    ...(setup.taken && { taken: setup.taken }),
  });
  return records;
}

const outcomes = (records: readonly TranscriptRecord[]) =>
  Object.fromEntries(records.flatMap((line) => (line.kind === 'case-end' ? [[line.case, line.outcome]] : [])));

/** A server with one kind of thing; ids count up. */
function runsServer() {
  let count = 0;
  return serve((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.method === 'POST') {
      response.statusCode = 201;
      response.end(JSON.stringify({ runId: `r${++count}`, echo: request.headers['x-api-key'] }));
    } else response.end(JSON.stringify({ path: request.url }));
  });
}

describe('run', () => {
  it('records start, exchanges and end of each case, and fills slots from earlier answers', async () => {
    const create = probe('create', {
      operation: 'createRun',
      request: {
        operation: 'createRun',
        parameters: {},
        body: {
          mediaType: 'application/json',
          value: {
            name: { $slot: { kind: 'nonce', label: 'Run A' } },
            in: [{ $slot: { kind: 'variable', name: 'thread' } }],
          },
        },
        credential: 'valid',
      },
    });
    const read = probe('read', {
      after: ['create'],
      request: {
        operation: 'getRun',
        parameters: { 'path.runId': { $slot: { kind: 'produced', case: 'create', pointer: '/runId' } } },
        credential: 'none',
      },
    });
    const records = await record({ url: await runsServer(), cases: [read, create] });
    expect(records.map((line) => line.kind)).toEqual([
      'case-start',
      'exchange',
      'case-end',
      'case-start',
      'exchange',
      'case-end',
    ]);
    const [, created, , , got] = records;
    expect(created).toMatchObject({
      id: 'x1',
      case: 'create',
      attempt: 1,
      step: 'probe',
      credential: 'valid',
      request: { method: 'POST', body: { text: '{"name":"n0nce-run-a","in":["t1"]}', encoding: 'utf8' } },
      result: {
        kind: 'answered',
        response: { status: 201, body: { text: '{"runId":"r1","echo":"{{secret:RUNS_KEY}}"}' } },
      },
    });
    expect(got).toMatchObject({
      parameters: { 'path.runId': 'r1' },
      result: { response: { body: { text: '{"path":"/runs/r1"}' } } },
    });
    expect(JSON.stringify(records)).not.toContain('canary-5ecret-99');
  });

  it('sends nothing for a case whose need was not met, and says why', async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked++;
      response.statusCode = 400;
      response.end('{}');
    });
    const slot = { $slot: { kind: 'produced', case: 'create', pointer: '/runId' } } as const;
    const read = probe('read', {
      after: ['create'],
      request: { operation: 'getRun', parameters: { 'path.runId': slot }, credential: 'valid' },
    });
    const after = probe('after', { after: ['read'] });
    const lost = probe('lost', { after: ['filtered-out'] });
    const records = await record({ url, cases: [probe('create'), read, after, lost] });
    expect(asked).toBe(1);
    expect(outcomes(records)).toEqual({
      create: { kind: 'done' },
      read: { kind: 'inconclusive', reason: 'create had no successful answer, so /runId is not known' },
      after: {
        kind: 'inconclusive',
        reason: 'it needs read, which was inconclusive: create had no successful answer, so /runId is not known',
      },
      lost: { kind: 'inconclusive', reason: 'it needs filtered-out, which is not part of this run' },
    });
  });

  it('sends what somebody else would send, and records neither secret', async () => {
    const play: Play = async (_, actor) => {
      await actor.send('probe', { operation: 'createRun', parameters: {}, credential: 'other' });
    };
    const records = await record({ url: await runsServer(), cases: [scenario('asks-as-another')], play });
    const text = JSON.stringify(records);
    expect(text).toContain('{{secret:ELSE_KEY}}');
    expect(text).toContain('"credential":"other"');
    expect(text).not.toMatch(/5ecret/);
  });

  it('tells giving up from an error of ours', async () => {
    const play: Play = async (testCase, actor) => {
      if (testCase.id === 'gives-up') actor.giveUp('no such scenario', 'add it');
      if (testCase.id === 'breaks') throw new TypeError('canary-5ecret-99 of undefined');
      await actor.send('probe', { operation: 'getRun', parameters: {}, credential: 'none' });
    };
    const cases = [scenario('gives-up'), scenario('breaks'), scenario('bad-plan')];
    expect(outcomes(await record({ url: await runsServer(), cases, play }))).toEqual({
      'gives-up': { kind: 'inconclusive', reason: 'no such scenario', remedy: 'add it' },
      breaks: { kind: 'error', message: 'TypeError: {{secret:RUNS_KEY}} of undefined' },
      'bad-plan': { kind: 'error', message: 'Error: getRun: no value for path parameter runId' },
    });
  });

  it('plays probes beside scenarios, starts scenarios first, and never more than allowed', async () => {
    const started: string[] = [];
    let running = 0;
    let most = 0;
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const play: Play = async (testCase) => {
      started.push(testCase.id);
      most = Math.max(most, ++running);
      // The scenarios wait for the last probe: this ends only when probes run beside them.
      if (testCase.id === 'p4') open();
      if (testCase.kind === 'scenario') await gate;
      running--;
    };
    const cases = [
      probe('p1'),
      probe('setup'),
      ...['p2', 'p3', 'p4'].map((id) => probe(id)),
      scenario('s1', { after: ['setup'] }),
      scenario('s2'),
      scenario('s3'),
    ];
    await record({ url: 'http://127.0.0.1:1', cases, play, concurrency: 3 });
    expect(started.slice(0, 2)).toEqual(['setup', 's2']);
    expect(started).toHaveLength(cases.length);
    expect(most).toBeLessThanOrEqual(3);
  });

  it('stops when it is interrupted: open requests are aborted, the rest is not started, a halt record says so', async () => {
    const controller = new AbortController();
    const url = await serve(() => controller.abort());
    const cases = [probe('hangs'), probe('waits', { after: ['hangs'] })];
    const records = await record({ url, cases, signal: controller.signal });
    expect(records.map((line) => line.kind)).toEqual(['case-start', 'exchange', 'case-end', 'halt']);
    expect(records[1]).toMatchObject({ result: { kind: 'failed', failure: { kind: 'aborted' } } });
    expect(outcomes(records)).toEqual({ hangs: { kind: 'inconclusive', reason: 'the run was stopped' } });
    expect(records[3]).toMatchObject({ reason: 'interrupted' });
  });

  it('stops at the time limit, also in the middle of a pause', async () => {
    const play: Play = (_testCase, actor) => actor.pause(3_600_000);
    const records = await record({ url: 'http://127.0.0.1:1', cases: [scenario('sleeps')], play, limits: { run: 5 } });
    expect(outcomes(records)).toEqual({ sleeps: { kind: 'inconclusive', reason: 'the run was stopped' } });
    expect(records.at(-1)).toMatchObject({ kind: 'halt', reason: 'time-limit' });
  });

  it('stops at the bound on all bytes, heads included, and goes on counting in a repetition', async () => {
    const url = await runsServer();
    const taken = { bytes: 0 };
    const limits = { bytes: 400 };
    const first = await record({ url, cases: [probe('first')], limits, taken });
    expect(first.map((line) => line.kind)).toEqual(['case-start', 'exchange', 'case-end']);
    expect(taken.bytes).toBeGreaterThan(100);
    const again = await record({ url, cases: [probe('again'), probe('once-more')], limits, taken, concurrency: 1 });
    expect(again.at(-1)).toMatchObject({ kind: 'halt', reason: 'byte-limit' });
  });

  it('fails when the transcript cannot be written', async () => {
    const emit = () => Promise.reject(new Error('disk full'));
    await expect(record({ url: await runsServer(), cases: [probe('a'), probe('b')], emit })).rejects.toThrow(
      'disk full',
    );
  });

  it('closes streams that a scenario leaves open, before the case ends', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('id: 1\nevent: start\ndata: {"key":"canary-5ecret-99"}\n\n');
    });
    const seen: string[] = [];
    const play: Play = async (_testCase, actor) => {
      const draft = { operation: 'followRun', parameters: { 'path.runId': 'r1' }, credential: 'valid' } as const;
      const satisfied = actor.follow('until', draft, { until: (event) => event.type === 'start' });
      const record = await satisfied.record;
      if (record.kind === 'stream') seen.push(record.end.kind, record.events[0]?.data ?? '');
      await actor.follow('left-open', draft).opened;
    };
    const records = await record({ url, cases: [scenario('s')], play });
    expect(seen).toEqual(['left', '{"key":"{{secret:RUNS_KEY}}"}']);
    expect(records.map((line) => line.kind)).toEqual(['case-start', 'stream', 'stream', 'case-end']);
    expect(JSON.stringify(records)).not.toContain('canary-5ecret-99');
  });

  it('records an exchange where no event stream was given', async () => {
    const url = await runsServer();
    const play: Play = async (_testCase, actor) => {
      const draft = { operation: 'followRun', parameters: { 'path.runId': 'r1' }, credential: 'valid' } as const;
      const reader = actor.follow('follow', draft);
      expect(await reader.opened).toBe(false);
      expect((await reader.record).kind).toBe('exchange');
    };
    const records = await record({ url, cases: [scenario('s')], play });
    expect(outcomes(records)).toEqual({ s: { kind: 'done' } });
    expect(records[1]).toMatchObject({ kind: 'exchange', result: { kind: 'answered', response: { status: 200 } } });
  });
});
