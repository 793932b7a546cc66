import type { Stream } from '../../../model/index.ts';
import type { OrderWatch, Seen } from './watcher.ts';

/**
 * The first data event is an opening one, and no later one is. A reader who came late may have missed the opener: only one who is
 * owed everything, or whose first event has the first number, can miss it.
 */
export function opening(stream: Stream): OrderWatch | undefined {
  const openers = stream.events.filter(({ role }) => role === 'opens').map(({ type }) => type);
  if (openers.length === 0) return undefined;
  const start = stream.sequence?.start;
  const { sequence } = stream.envelope;
  return ({ fromStart }) => {
    let first: Seen | undefined;
    return {
      take: (arrival) => {
        if (!arrival.isData) return undefined;
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
