import type { Lifecycle, Stream, StreamEvent } from '../../../model/index.ts';
import { afterClosing, closingOnce } from './closing.ts';
import { counts } from './counts.ts';
import { joins } from './joins.ts';
import { never } from './never.ts';
import { opening } from './opening.ts';
import { pairs } from './pairs.ts';
import { sequence } from './sequence.ts';
import { states } from './states.ts';
import { times } from './times.ts';
import { type Arrival, arrive, type Lookup, type OrderWatch, type ReadingFacts, type Violation } from './watcher.ts';

/** Watches one reading of a stream as it comes. What it remembers does not grow with the stream. */
export interface OrderMonitor {
  /** @returns rules that this event breaks and that were not broken in this way before */
  take(event: StreamEvent): readonly Violation[];
  /** The reading is over and was seen to its closing event: what is missing shows now. */
  end(): readonly Violation[];
}

/** The order that a contract states for a stream, ready to watch any number of readings. */
export interface Order {
  watch(facts: ReadingFacts): OrderMonitor;
}

/** Compile what a contract says about the order of a stream's events into one monitor. */
export function compileOrder(stream: Stream, lifecycle?: Lifecycle): Order {
  const watches: readonly OrderWatch[] = [
    opening(stream),
    closingOnce(stream),
    afterClosing(stream),
    ...stream.pairs.map((pair) => pairs(pair, stream)),
    ...(stream.never ?? []).map(never),
    ...(stream.counts ?? []).map(counts),
    sequence(stream),
    times(stream),
    states(stream, lifecycle),
    ...(stream.joins ?? []).map(joins),
  ].filter((watch) => watch !== undefined);
  const roles = new Map<string, Arrival['role']>([
    ...stream.events.map(({ type, role }) => [type, role] as const),
    ...stream.heartbeats.map((type) => [type, 'heartbeat'] as const),
  ]);
  const lookup: Lookup = { stream, roles, paths: new Map() };
  return {
    watch: (facts) => {
      const watchers = watches.map((watch) => watch(facts));
      const told = new Set<string>();
      let index = 0;
      const firstOfKind = (violation: Violation | undefined): violation is Violation => {
        if (violation === undefined) return false;
        const key = `${violation.rule} ${violation.kind}`;
        if (told.has(key)) return false;
        told.add(key);
        return true;
      };
      return {
        take: (event) => {
          const arrival = arrive(lookup, event, index++);
          let broken: Violation[] | undefined;
          for (const watcher of watchers) {
            const violation = watcher.take(arrival);
            if (!firstOfKind(violation)) continue;
            broken ??= [];
            broken.push(violation);
          }
          return broken ?? none;
        },
        end: () => watchers.map((watcher) => watcher.end?.()).filter(firstOfKind),
      };
    },
  };
}

const none: readonly Violation[] = [];
