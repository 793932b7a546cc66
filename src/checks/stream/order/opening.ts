import type { Stream } from '../../../model/index.ts';
import type { OrderWatch, Seen } from './watcher.ts';

/**
 * The first data event is an opening one, and no later one is. A reader who came late may have missed the opener: only one who is
 * owed everything, or whose first event has the first number, can miss it. Events of types that documents do not name count where they are
 * numbered as the others are, and the opener comes behind them with a higher number.
 */
export function opening(stream: Stream): OrderWatch | undefined {
  const openers = stream.events.filter(({ role }) => role === 'opens').map(({ type }) => type);
  if (openers.length === 0) return undefined;
  const start = stream.sequence?.start;
  const { sequence } = stream.envelope;
  return ({ fromStart }) => {
    let first: Seen | undefined;
    let unnamed: { readonly seen: Seen; readonly number: number } | undefined;
    return {
      take: (arrival) => {
        if (first === undefined && arrival.role === 'unknown' && sequence !== undefined) {
          const number = arrival.part(sequence);
          if (typeof number === 'number') unnamed ??= { seen: arrival.seen(), number };
        }
        if (!arrival.isData) return undefined;
        if (first === undefined && arrival.role === 'opens' && unnamed !== undefined && sequence !== undefined) {
          const number = arrival.part(sequence);
          first = arrival.seen();
          if (typeof number === 'number' && number > unnamed.number)
            return {
              rule: 'opening',
              kind: 'opener-late',
              stretch: [unnamed.seen, first],
              expected: `${openers.join(' or ')} first`,
              actual: unnamed.seen.type,
              says: `${arrival.type} comes behind ${unnamed.seen.type}, which came first`,
            };
          return undefined;
        }
        if (first !== undefined)
          return arrival.role !== 'opens'
            ? undefined
            : {
                rule: 'opening',
                kind: openers.includes(first.type) ? 'opened-twice' : 'opener-late',
                stretch: [first, arrival.seen()],
                expected: `${openers.join(' or ')} first, and only there`,
                actual: arrival.type,
                says: `${arrival.type} comes behind ${first.type}, which came first`,
              };
        first = arrival.seen();
        const number = sequence === undefined ? undefined : arrival.part(sequence);
        const isFirst = fromStart || (start !== undefined && number !== undefined && Number(number) === start);
        if (arrival.role === 'opens' || !isFirst) return undefined;
        return {
          rule: 'opening',
          kind: 'opener-missing',
          stretch: [first],
          expected: openers,
          actual: arrival.type,
          says: `The stream begins with ${arrival.type} and not with ${openers.join(' or ')}`,
        };
      },
    };
  };
}
