import type { Stream } from '../../../model/index.ts';
import type { OrderWatch, Seen } from './watcher.ts';

/** There is one closing event. */
export function closingOnce(stream: Stream): OrderWatch | undefined {
  if (!stream.events.some(({ role }) => role === 'closes')) return undefined;
  return () => {
    let first: Seen | undefined;
    return {
      take: (arrival) => {
        if (arrival.role !== 'closes') return undefined;
        const before = first;
        first ??= arrival.seen();
        if (before === undefined) return undefined;
        return {
          rule: 'closing-once',
          kind: 'closed-twice',
          stretch: [before, arrival.seen()],
          expected: 'one closing event',
          actual: [before.type, arrival.type],
          says: `A second closing event, ${arrival.type}, comes behind ${before.type}`,
        };
      },
    };
  };
}

/** No data event follows the closing one; a second closing event is the other rule's matter. */
export function afterClosing(stream: Stream): OrderWatch | undefined {
  if (!stream.events.some(({ role }) => role === 'closes')) return undefined;
  return () => {
    let closing: Seen | undefined;
    return {
      take: (arrival) => {
        if (arrival.role === 'closes') closing ??= arrival.seen();
        else if (closing !== undefined && arrival.isData)
          return {
            rule: 'after-closing',
            kind: 'event-after-closing',
            stretch: [closing, arrival.seen()],
            expected: 'no more data events',
            actual: arrival.type,
            says: `A ${arrival.type} event comes behind the closing event ${closing.type}`,
          };
        return undefined;
      },
    };
  };
}
