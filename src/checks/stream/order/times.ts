import type { Json, Stream } from '../../../model/index.ts';
import type { OrderWatch, Seen } from './watcher.ts';

/** Times never go back. Times that cannot be compared (one with an offset, one without; no time at all) say nothing. */
export function times(stream: Stream): OrderWatch | undefined {
  const part = stream.envelope.time;
  if (part === undefined) return undefined;
  return () => {
    let last: { readonly moment: Moment; readonly shown: Json; readonly seen: Seen } | undefined;
    return {
      take: (arrival) => {
        const shown = arrival.isData ? arrival.part(part) : undefined;
        const moment = momentOf(shown);
        if (moment === undefined || shown === undefined) return undefined;
        const before = last;
        last = { moment, shown, seen: arrival.seen() };
        if (before === undefined || before.moment.kind !== moment.kind || moment.value >= before.moment.value)
          return undefined;
        return {
          rule: 'times',
          kind: 'time-goes-back',
          stretch: [before.seen, arrival.seen()],
          expected: `${JSON.stringify(before.shown)} or later`,
          actual: shown,
          says: `A ${arrival.type} event is of ${JSON.stringify(shown)}, behind one of ${JSON.stringify(before.shown)}`,
        };
      },
    };
  };
}

interface Moment {
  readonly kind: 'number' | 'zoned' | 'local';
  readonly value: number;
}

/** To the millisecond, as finer digits are not compared. */
function momentOf(shown: Json | undefined): Moment | undefined {
  if (typeof shown === 'number') return { kind: 'number', value: shown };
  if (typeof shown !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(shown)) return undefined;
  const isZoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(shown);
  const value = Date.parse(isZoned ? shown : `${shown}Z`);
  return Number.isNaN(value) ? undefined : { kind: isZoned ? 'zoned' : 'local', value };
}
