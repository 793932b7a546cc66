import { describe, expect, it } from 'vitest';
import { limitOptions } from '../src/cli/limit-options.ts';
import type { Limits } from '../src/run/index.ts';
import { meet } from './hostile/meet.ts';

/** Each bound of a run, the behaviour that reaches it, and what is recorded then. */
const rows: readonly (readonly [
  option: keyof typeof limitOptions | 'max-requests',
  behaviour: string,
  limits: Partial<Limits>,
  recorded: object,
])[] = [
  ['request-timeout', 'never-answers', { request: 50 }, failed('timeout', 'no whole answer within 50 ms')],
  ['stream-timeout', 'stream-of-silence', { stream: 50 }, ended('timeout', 'still open after 50 ms of reading')],
  ['time-limit', 'never-answers', { run: 50 }, halted('time-limit', 'The run was stopped at its time limit of 0.05 s')],
  [
    'request-timeout',
    'trickles-a-body',
    // Long enough for the head to come on a busy machine.
    { request: 1_500 },
    failed('timeout', 'no whole answer within 1500 ms, after status 200'),
  ],
  ['max-body', 'endless-body', { bodyRead: 1_000 }, failed('too-large', 'the body is larger than 1000 bytes')],
  ['max-body', 'trickles-a-body', { bodyRead: 3 }, failed('too-large', 'the body is larger than 3 bytes')],
  ['max-recorded', 'gzip-in-gzip', { bodyKept: 1 }, { result: { response: { body: { text: '{', bytes: 2 } } } }],
  ['max-stream', 'stream-of-comments', { streamBytes: 500 }, ended('limit', 'more than 500 bytes')],
  ['max-events', 'stream-flood', { streamEvents: 10 }, ended('limit', 'more than 10 events')],
  ['max-events', 'stream-of-comments', { streamChunks: 10 }, ended('limit', 'more than 10 chunks')],
  ['max-total', 'endless-body', { bytes: 1_000 }, halted('byte-limit', 'when the target had sent 1000 bytes')],
  ['max-total', 'headers-without-end', { bytes: 1_000 }, halted('byte-limit', 'when the target had sent 1000 bytes')],
  ['max-total', 'interim-flood', { bytes: 1_000 }, halted('byte-limit', 'when the target had sent 1000 bytes')],
  ['max-connections', 'two-content-types', { connections: 0 }, openCase('0 connections are open already')],
  ['max-requests', 'two-content-types', { requests: 0 }, openCase('the budget of 0 requests is spent')],
  ['retry-after', 'says-much-later', { throttled: 1_000 }, { result: { response: { status: 503 } } }],
  ['retry-after', 'says-later-for-ever', {}, { step: 'probe.throttled', result: { response: { status: 429 } } }],
];

function failed(kind: string, message: string) {
  return { result: { kind: 'failed', failure: { kind, message: expect.stringContaining(message) } } };
}
function ended(kind: string, message: string) {
  return { kind: 'stream', end: { kind, message } };
}
function halted(reason: string, message: string) {
  return { kind: 'halt', reason, message: expect.stringContaining(message) };
}
function openCase(reason: string) {
  return { kind: 'case-end', outcome: { kind: 'inconclusive', reason } };
}

describe('a bound that is reached is an outcome with a reason', () => {
  it.concurrent.each(rows)('--%s: %s', async (_, behaviour, limits, recorded) => {
    const { all } = await meet(behaviour, limits);
    expect(all).toContainEqual(expect.objectContaining(deep(recorded)));
    expect(all.filter(({ kind }) => kind === 'case-end')).toHaveLength(1);
  });

  // To connect: `route.test.ts`, where no answer comes from an address that swallows everything. `--rate` paces, and is never reached.
  const elsewhere = ['ca', 'connect-timeout', 'insecure', 'rate'];
  it('and every option has a row', () => {
    const named = new Set<string>([...rows.map(([option]) => option), ...elsewhere]);
    expect(Object.keys(limitOptions).filter((option) => !named.has(option))).toEqual([]);
  });

  it('and states its default', () => {
    const silent = Object.entries(limitOptions).filter(([, option]) => !('default' in option));
    expect(silent.map(([name]) => name)).toEqual(['rate', 'ca']);
  });
});

/** Members of members may be more than are named. */
function deep(expected: object): object {
  return Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !('asymmetricMatch' in value)
        ? expect.objectContaining(deep(value))
        : value,
    ]),
  );
}
