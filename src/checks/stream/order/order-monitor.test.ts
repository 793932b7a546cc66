import { describe, expect, it } from 'vitest';
import type { Stream, StreamEvent } from '../../../model/index.ts';
import { place, runLifecycle, runStream } from '../../testing/runs-contract.ts';
import { compileOrder } from './order-monitor.ts';

const stream: Stream = {
  ...runStream,
  sequence: { start: 1, step: 1, provenance: place() },
  pairs: [{ open: 'step', close: 'status', by: 'call', closedBy: ['end'], provenance: place() }],
  counts: [{ type: 'start', least: 1, most: 1, provenance: place() }],
};
const order = compileOrder(stream, runLifecycle);

function told(number: number, type: string, data: object = {}): StreamEvent {
  const runStatus = type === 'end' ? 'SUCCESS' : 'RUNNING';
  const text = JSON.stringify({ runId: 'r1', runStatus, timestamp: number, ...data });
  return { at: number, type, data: text, id: String(number), offset: number * 100 };
}

function watched(events: Iterable<StreamEvent>) {
  const monitor = order.watch({ fromStart: true, dropped: false });
  const broken = [...events].flatMap((event) => monitor.take(event));
  return [...broken, ...monitor.end()];
}

function* honest(count: number): Generator<StreamEvent> {
  yield told(1, 'start');
  for (let i = 2; i < count; i += 2) {
    yield told(i, 'step', { call: `c${i}` });
    yield told(i + 1, 'status', { call: `c${i}` });
  }
  yield told(count % 2 === 0 ? count : count + 1, 'end');
}

describe('the order monitor', () => {
  it('says nothing of an honest stream of ten thousand events, nor of events of a megabyte', () => {
    expect(watched(honest(10_000))).toEqual([]);
    expect(watched([told(1, 'start', { text: 'é'.repeat(500_000) }), told(2, 'end')])).toEqual([]);
  });

  it('shows the fewest events that break a rule, however far apart they are', () => {
    const open = [...honest(1_000)].filter(({ id }) => id !== '11');
    expect(watched(open).map(({ rule, kind, stretch }) => [rule, kind, stretch.map(({ id }) => id)])).toEqual([
      ['sequence', 'gap', ['10', '12']],
      ['pairs', 'pair-left-open', ['10', '1000']],
    ]);
  });

  it('tells each kind of fault of one rule once', () => {
    const events = [told(1, 'start'), told(1, 'start'), told(1, 'start'), told(1, 'start')];
    expect(watched(events).map(({ rule, kind }) => `${rule} ${kind}`)).toEqual([
      'opening opened-twice',
      'counts too-many',
      'sequence not-increasing',
    ]);
  });

  it('knows a reader from the start from one who came late', () => {
    const late = order.watch({ fromStart: false, dropped: false });
    expect([told(41, 'status', { call: 'x' }), told(42, 'end')].flatMap((event) => late.take(event))).toEqual([]);
    expect(watched([told(41, 'status', { call: 'x' }), told(42, 'end')]).map(({ kind }) => kind)).toEqual([
      'opener-missing',
      'pair-never-opened',
      'gap',
      'too-few',
    ]);
  });

  it('bears anything', () => {
    const data = ['', 'null', '[]', '"x"', '{', '{"call":{}}', '{"runStatus":5}', '[[{"call":1}]]'];
    const types = ['start', 'step', 'status', 'end', 'keepalive', 'message', '__proto__'];
    const events = types.flatMap((type, i) => data.map((text, k) => ({ at: i, type, data: text, offset: k })));
    expect(() => watched(events)).not.toThrow();
  });
});
