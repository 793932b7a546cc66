import type { Json, Stream } from '../../../model/index.ts';
import type { Arrival, OrderWatch, Seen, Violation } from './watcher.ts';

/** Open keys that are remembered; a stream with more of them is judged no further by this rule. */
const mostOpen = 10_000;

/**
 * Matching events come in pairs, by key. A closing half without its opening one shows only to readers from the start, and to those who
 * were told the first event and since then every number; one that comes twice, or an opening half that comes twice before it is closed,
 * shows to everybody. What is still open when the stream closes
 * counts only for closing types at which the contract says so: who is cancelled leaves things open.
 */
export function pairs(pair: Stream['pairs'][number], { envelope, events }: Stream): OrderWatch {
  const opens = new Set(events.filter(({ role }) => role === 'opens').map(({ type }) => type));
  const broken = (kind: string, stretch: Violation['stretch'], actual: Json, says: string): Violation => ({
    rule: 'pairs',
    kind,
    stretch,
    expected: `one ${pair.open} and one ${pair.close} with the same ${pair.by}`,
    actual,
    says,
  });
  return ({ fromStart }) => {
    const open = new Map<string, Seen>();
    let lastClosed: { readonly key: string; readonly seen: Seen } | undefined;
    let overflown = false;
    /** The number of the latest event, as long as none is missing behind an opening one. */
    let unbroken: number | undefined;
    let isFirst = true;
    const count = (arrival: Arrival): void => {
      const number = envelope.sequence === undefined ? undefined : arrival.part(envelope.sequence);
      const follows = isFirst ? opens.has(arrival.type) : unbroken !== undefined && number === unbroken + 1;
      unbroken = follows && typeof number === 'number' ? number : undefined;
      isFirst = false;
    };
    return {
      take: (arrival) => {
        if (overflown) return undefined;
        if (arrival.isData || arrival.role === 'unknown') count(arrival);
        if (arrival.role === 'closes' && pair.closedBy?.includes(arrival.type) === true) {
          const [left] = open;
          if (left === undefined) return undefined;
          const [key, opener] = left;
          const says = `${pair.open} ${key} has no ${pair.close} before ${arrival.type}`;
          return broken('pair-left-open', [opener, arrival.seen()], key, says);
        }
        if (arrival.type !== pair.open && arrival.type !== pair.close) return undefined;
        const shown = arrival.at(pair.by);
        const key = typeof shown === 'string' ? shown : JSON.stringify(shown);
        if (key === undefined) return undefined;
        const opener = open.get(key);
        if (arrival.type === pair.open) {
          overflown = open.size >= mostOpen;
          open.set(key, arrival.seen());
          if (opener === undefined) return undefined;
          return broken(
            'pair-opened-twice',
            [opener, arrival.seen()],
            key,
            `${pair.open} ${key} comes twice before its ${pair.close}`,
          );
        }
        open.delete(key);
        const earlier = lastClosed;
        lastClosed = { key, seen: arrival.seen() };
        if (opener !== undefined) return undefined;
        if (earlier?.key === key)
          return broken('pair-closed-twice', [earlier.seen, arrival.seen()], key, `${pair.close} ${key} comes twice`);
        if (!fromStart && unbroken === undefined) return undefined;
        return broken('pair-never-opened', [arrival.seen()], key, `${pair.close} ${key} has no ${pair.open} before it`);
      },
    };
  };
}
