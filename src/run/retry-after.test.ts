import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Contract, Exchange, TranscriptRecord } from '../model/index.ts';
import { defaultLimits } from './options.ts';
import { retryAfter } from './retry-after.ts';
import { run } from './run.ts';

const date = 'Sun, 22 Nov 2026 10:00:00 GMT';

describe('retryAfter', () => {
  it.each([
    [429, [['Retry-After', '3']], 3000],
    [503, [['retry-after', '0']], 0],
    [
      503,
      [
        ['date', date],
        ['retry-after', 'Sun, 22 Nov 2026 10:00:07 GMT'],
      ],
      7000,
    ],
    [
      503,
      [
        ['date', date],
        ['retry-after', 'Sun, 22 Nov 2026 09:00:00 GMT'],
      ],
      0,
    ],
    [503, [['retry-after', 'Sun, 22 Nov 2026 10:00:07 GMT']], undefined],
    [429, [['retry-after', 'soon']], undefined],
    [429, [], undefined],
    [200, [['retry-after', '3']], undefined],
  ] as const)('%i %j', (status, headers, expected) => {
    expect(retryAfter({ status, headers })).toBe(expected);
  });
});

const contract: Contract = {
  title: '',
  version: '',
  documents: [],
  servers: [],
  securitySchemes: {},
  operations: [
    {
      id: 'list',
      method: 'get',
      path: '/',
      tags: [],
      deprecated: false,
      parameters: [],
      responses: [],
      security: [],
      provenance: [],
    },
  ],
  schemas: {},
  origins: {},
  resources: [],
  pagination: [],
  lifecycles: [],
  streams: [],
  actions: [],
  findings: [],
};

/** Sends one request to a server that says "not now" so many times. @returns steps and statuses as recorded */
async function ask(refusals: number, wait: string, limits = defaultLimits): Promise<[string, number][]> {
  let left = refusals;
  const server = createServer((_, response) => {
    if (left-- > 0) response.writeHead(429, { 'retry-after': wait }).end();
    else response.writeHead(200).end();
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const records: TranscriptRecord[] = [];
  const request = { operation: 'list', parameters: {}, credential: 'valid' } as const;
  const start = performance.now();
  await run({
    contract,
    cases: [
      {
        kind: 'probe',
        id: 'ask',
        purpose: 'positive',
        safety: 'read',
        title: 'ask',
        operation: 'list',
        request,
        expect: 'any',
        requirements: [],
        after: [],
        isControl: false,
      },
    ],
    play: async (_, actor) => void (await actor.send('probe', request)),
    nonce: 'n',
    concurrency: 1,
    target: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, credentials: {}, variables: {} },
    limits,
    clock: () => performance.now() - start,
    signal: new AbortController().signal,
    emit: (record) => void records.push(record),
  });
  server.closeAllConnections();
  server.close();
  return records
    .filter((record): record is Exchange => record.kind === 'exchange')
    .map(({ step, result }) => [step, result.kind === 'answered' ? result.response.status : 0]);
}

describe('a request that is answered "not now"', () => {
  it('is sent again after the wait, and both are recorded', async () => {
    expect(await ask(1, '0')).toEqual([
      ['probe.throttled', 429],
      ['probe', 200],
    ]);
  });

  it('is not sent for ever', async () => {
    expect((await ask(99, '0')).map(([step]) => step)).toEqual([
      'probe.throttled',
      'probe.throttled',
      'probe.throttled',
      'probe',
    ]);
  });

  it('is not waited for longer than the limit', async () => {
    expect(await ask(1, '3600')).toEqual([['probe', 429]]);
  });
});
