import type { Contract, Exchange, OperationCoverage, RecordId, Report, Story, StreamRecord } from '../model/index.ts';
import { createLatencySketch, type LatencySketch } from './latency-sketch.ts';

/** Counts what was sent to which operation and how long answers took, story by story. */
export interface Coverage {
  readonly story: (story: Story) => void;
  readonly operations: () => readonly OperationCoverage[];
  readonly statistics: () => Pick<Report['statistics'], 'cases' | 'exchanges' | 'streams' | 'latency'>;
}

interface Row {
  cases: number;
  exchanges: number;
  readonly statuses: Map<string, number>;
  readonly latency: LatencySketch;
}

/** One row per operation of the contract, in its order; operations that were never called have zeros. */
export function createCoverage(contract: Contract): Coverage {
  const rows = new Map<string, Row>(
    contract.operations.map(({ id }) => [
      id,
      { cases: 0, exchanges: 0, statuses: new Map(), latency: createLatencySketch() },
    ]),
  );
  const totals = { cases: 0, exchanges: 0, streams: 0 };

  const record = (sent: Exchange | StreamRecord): void => {
    const row = rows.get(sent.operation);
    if (row === undefined) return;
    row.exchanges++;
    const status = statusOf(sent);
    row.statuses.set(status, (row.statuses.get(status) ?? 0) + 1);
    // A stream lasts as long as the work it shows, and a failed exchange as long as our patience: neither is a response time.
    if (sent.kind === 'exchange' && sent.result.kind === 'answered') row.latency.add(sent.result.endedAt - sent.sentAt);
  };

  return {
    story: (story) => {
      if (story.attempt === 1) {
        totals.cases++;
        const named = story.case.kind === 'probe' ? [story.case.operation] : story.case.operations;
        for (const operation of new Set(named)) {
          const row = rows.get(operation);
          if (row !== undefined) row.cases++;
        }
      }
      totals.exchanges += story.exchanges.length;
      totals.streams += story.streams.length;
      for (const sent of [...story.exchanges, ...story.streams]) record(sent);
    },
    operations: () =>
      contract.operations.map(({ id, method, path }) => {
        const row = rows.get(id);
        const statuses = [...(row?.statuses ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
        return {
          operation: id,
          method: method.toUpperCase(),
          path,
          cases: row?.cases ?? 0,
          exchanges: row?.exchanges ?? 0,
          statuses: Object.fromEntries(statuses),
        };
      }),
    statistics: () => ({
      ...totals,
      latency: [...rows]
        .filter(([, { latency }]) => latency.count() > 0)
        .map(([operation, { latency }]) => ({
          operation,
          count: latency.count(),
          p50: tenths(latency.quantile(0.5)),
          p95: tenths(latency.quantile(0.95)),
          max: tenths(latency.max()),
          histogram: latency.histogram(),
        })),
    }),
  };
}

/** The records of a story, of its control and of the stories that it looks back on, by id. */
export function recordsOf(story: Story): ReadonlyMap<RecordId, Exchange | StreamRecord> {
  const own = [...story.exchanges, ...story.streams];
  const control = story.control === undefined ? [] : [...story.control.exchanges, ...story.control.streams];
  const earlier = (story.earlier ?? []).flatMap(({ exchanges, streams }) => [...exchanges, ...streams]);
  return new Map([...earlier, ...control, ...own].map((sent) => [sent.id, sent]));
}

function statusOf(sent: Exchange | StreamRecord): string {
  if (sent.kind === 'stream') return String(sent.status);
  return sent.result.kind === 'answered' ? String(sent.result.response.status) : sent.result.failure.kind;
}

function tenths(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
