import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { plainTarget } from '../src/config/index.ts';
import type { Exchange, StreamRecord } from '../src/model/index.ts';
import { prepare, subjectOfSuite, test as testTarget } from '../src/pipeline.ts';
import { hostileBehaviours, startHostile } from '../src/servers/hostile/index.ts';
import { canary, limitsFor, meet } from './hostile/meet.ts';

function outcomeOf(record: Exchange | StreamRecord | undefined): unknown {
  if (record === undefined) return undefined;
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
      if (record === undefined) throw new Error(`nothing was recorded: ${JSON.stringify(all)}`);
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
