import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { plainTarget } from '../src/config/index.ts';
import type { Contract, Exchange, Play, StreamRecord, TranscriptRecord } from '../src/model/index.ts';
import { prepare, subjectOfSuite, test as testTarget } from '../src/pipeline.ts';
import { defaultLimits, run } from '../src/run/index.ts';
import { type HostileBehaviour, hostileBehaviours, startHostile } from '../src/servers/hostile/index.ts';

const canary = 'canary-4f9d1c77e2';

const contract: Contract = {
  title: 'Runs',
  version: '1',
  documents: [],
  servers: [],
  securitySchemes: { key: { kind: 'apiKey', in: 'header', name: 'x-api-key', provenance: [] } },
  operations: [
    {
      id: 'list',
      method: 'get',
      path: '/runs',
      tags: [],
      deprecated: false,
      parameters: [],
      responses: [],
      security: [{ schemes: ['key'], provenance: [] }],
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

/** Small, so that hostility is met soon. A bound on time is short only where time is what runs out: load must not decide the others. */
function limitsFor({ outcome }: HostileBehaviour): typeof defaultLimits {
  const timeIsUp =
    ('failed' in outcome && outcome.failed.includes('timeout')) ||
    ('stream' in outcome && outcome.stream === 'timeout');
  const bytes = 2 * 1024 * 1024;
  const time = timeIsUp ? 300 : 30_000;
  return {
    ...defaultLimits,
    request: 'stream' in outcome ? 30_000 : time,
    stream: time,
    bodyRead: bytes,
    bodyKept: 65_536,
    streamBytes: bytes,
    streamEvents: 5_000,
  };
}

async function meet(
  behaviour: HostileBehaviour,
): Promise<{ readonly record: Exchange | StreamRecord; readonly all: readonly TranscriptRecord[] }> {
  const server = await startHostile(behaviour);
  const records: TranscriptRecord[] = [];
  const draft = { operation: 'list', parameters: {}, credential: 'valid' } as const;
  const play: Play = async (_, actor) =>
    void ('stream' in behaviour.outcome ? await actor.follow('probe', draft).record : await actor.send('probe', draft));
  const start = performance.now();
  try {
    await run({
      contract,
      cases: [
        {
          kind: 'probe',
          id: 'meet',
          purpose: 'positive',
          safety: 'read',
          title: 'meet',
          operation: 'list',
          request: draft,
          expect: 'any',
          requirements: [],
          after: [],
          isControl: false,
        },
      ],
      play,
      nonce: 'n',
      concurrency: 1,
      target: { url: server.url, credentials: { key: { value: canary, name: 'KEY' } }, variables: {} },
      limits: limitsFor(behaviour),
      clock: () => performance.now() - start,
      signal: new AbortController().signal,
      emit: (record) => void records.push(record),
    });
  } finally {
    await server.close();
  }
  const record = records.find((one) => one.kind === 'exchange' || one.kind === 'stream');
  if (record?.kind !== 'exchange' && record?.kind !== 'stream')
    throw new Error(`nothing was recorded: ${JSON.stringify(records)}`);
  return { record, all: records };
}

function outcomeOf(record: Exchange | StreamRecord): unknown {
  if (record.kind === 'stream')
    return { stream: record.end.kind, ...(record.end.violation !== undefined && { violation: true }) };
  const { result } = record;
  return result.kind === 'failed'
    ? { failed: result.failure.kind }
    : { answered: result.response.status, ...(result.excess !== undefined && { excess: true }) };
}

/** The bytes that each violation is shown with. */
function shownOctets(record: Exchange | StreamRecord): readonly (string | undefined)[] {
  if (record.kind === 'stream') return record.end.violation === undefined ? [] : [record.end.violation.octets?.hex];
  const { result } = record;
  if (result.kind === 'answered') return result.excess === undefined ? [] : [result.excess.hex];
  return result.failure.kind === 'protocol' ? [result.failure.octets?.hex] : [];
}

describe('a hostile server gets the outcome that it deserves, and our credential no further', () => {
  it.concurrent.each(hostileBehaviours.map((behaviour) => [behaviour.id, behaviour] as const))(
    '%s',
    async (id, behaviour) => {
      const { record, all } = await meet(behaviour);
      const { outcome } = behaviour;
      if ('failed' in outcome)
        expect(outcome.failed.map((kind) => ({ failed: kind }))).toContainEqual(outcomeOf(record));
      else expect(outcomeOf(record)).toEqual(outcome);
      // A failure says what happened in words.
      if (record.kind === 'exchange' && record.result.kind === 'failed')
        expect(record.result.failure.message).toMatch(/\w+ \w+/);
      // What breaks a rule is shown with its bytes, except where packing is at fault: then the bytes are noise.
      for (const octets of shownOctets(record))
        expect(octets ?? (/gzip|pack|cod/.test(id) ? 'ff' : '')).toMatch(/^([0-9a-f]{2})+$/);
      expect(JSON.stringify(all)).not.toContain(canary);
      expect(all.at(-1)).toMatchObject({ kind: 'case-end', outcome: { kind: 'done' } });
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});

describe('a connection that breaks after any number of bytes', () => {
  const whole = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{"a":[1]}';

  const ends: readonly (readonly [string, (socket: Socket) => void])[] = [
    ['is closed', (socket) => void socket.end()],
    ['is reset', (socket) => void socket.resetAndDestroy()],
  ];

  it.concurrent.each(ends)('and %s: the answer is whole or there is none', async (_, hangUp) => {
    const outcomes = await Promise.all(
      Array.from({ length: whole.length + 1 }, async (_, bytes) => {
        const { record } = await meet({
          id: `after-${bytes}`,
          statement: 'Breaks.',
          outcome: { failed: ['reset'] },
          speak: (socket) => void socket.write(whole.slice(0, bytes), () => setImmediate(() => hangUp(socket))),
        });
        return outcomeOf(record);
      }),
    );
    for (const outcome of outcomes.slice(0, -1)) expect(outcome).toEqual({ failed: 'reset' });
    // A reset may overtake the bytes before it.
    expect([{ answered: 200 }, { failed: 'reset' }]).toContainEqual(outcomes.at(-1));
  });
});

describe('a whole run against a hostile server', () => {
  const worst = [
    'never-answers',
    'endless-body',
    'gzip-bomb',
    'resets-in-the-body',
    'json-ten-thousand-deep',
    'json-proto',
    'redirects-to-itself',
    'random-bytes',
    'interim-flood',
    'stream-flood',
  ];

  it.concurrent.each(worst)('%s: ends by itself, is never conformant, and is never our fault', async (id) => {
    const behaviour = hostileBehaviours.find((one) => one.id === id);
    if (behaviour === undefined) throw new Error(`no behaviour ${id}`);
    const server = await startHostile(behaviour);
    try {
      const target = {
        ...plainTarget,
        url: server.url,
        auth: { apiKey: { value: canary, name: 'KEY' } },
        profile: { ...plainTarget.profile, patience: { completion: 300, poll: 20 } },
      };
      const lines: string[] = [];
      const start = performance.now();
      const report = await testTarget({
        prepared: prepare(await subjectOfSuite('toolregistry'), target, 1, { maxRequests: 30 }),
        target,
        assay: '0.0.0',
        nonce: 'n',
        startedAt: '2026-01-01T00:00:00.000Z',
        clock: () => performance.now() - start,
        concurrency: 8,
        limits: { ...limitsFor(behaviour), request: 300, stream: 300, requests: 30 },
        signal: new AbortController().signal,
        write: (line) => void lines.push(line),
      });
      expect(report.overall).not.toBe('CONFORMANT');
      expect(report.counts.error).toBe(0);
      expect(lines.join('')).not.toContain(canary);
      expect(lines.at(-1)).toContain('"kind":"footer"');
    } finally {
      await server.close();
    }
  });
});
