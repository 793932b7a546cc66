import type { Json, Stream } from '../../../model/index.ts';
import type { OrderWatch, Seen, Violation } from './watcher.ts';

/**
 * Numbers only go up; by the step, where one is stated. A first number above the stated start is let pass unless the reader is owed
 * everything. Heartbeats and types that documents do not name need no number, but one that they have counts.
 */
export function sequence(stream: Stream): OrderWatch | undefined {
  const part = stream.envelope.sequence;
  if (part === undefined || stream.sequence === undefined) return undefined;
  const { start, step } = stream.sequence;
  const isField = part === 'field:id';
  return ({ fromStart, dropped }) => {
    let last: { readonly number: number; readonly seen: Seen } | undefined;
    const broken = (kind: string, stretch: Violation['stretch'], expected: Json, actual: Json, says: string) =>
      ({ rule: 'sequence', kind, stretch, expected, actual, says }) as const;
    return {
      take: (arrival) => {
        const shown = arrival.part(part);
        const number = asNumber(shown, isField);
        if (number === undefined) {
          if (!arrival.isData || (shown === undefined && dropped)) return undefined;
          if (shown === undefined)
            return broken(
              'number-missing',
              [arrival.seen()],
              'a number',
              null,
              `A ${arrival.type} event has no number`,
            );
          return broken(
            'not-a-number',
            [arrival.seen()],
            'a number',
            shown,
            `A ${arrival.type} event is numbered ${JSON.stringify(shown)}`,
          );
        }
        const before = last;
        const seen = arrival.seen();
        last = { number, seen };
        if (before === undefined) {
          if (start === undefined || number === start) return undefined;
          if (number < start)
            return broken(
              'before-start',
              [seen],
              start,
              number,
              `A ${arrival.type} event is number ${number}; numbers start at ${start}`,
            );
          if (!fromStart || dropped) return undefined;
          return broken('gap', [seen], start, number, `The first event is number ${number}; numbers start at ${start}`);
        }
        if (number <= before.number)
          return broken(
            'not-increasing',
            [before.seen, seen],
            `above ${before.number}`,
            number,
            `A ${arrival.type} event is number ${number}, behind number ${before.number}`,
          );
        if (step === undefined || number === before.number + step || dropped) return undefined;
        return broken(
          'gap',
          [before.seen, seen],
          before.number + step,
          number,
          `A ${arrival.type} event is number ${number}, next to number ${before.number}`,
        );
      },
    };
  };
}

/** SSE fields are text, so their numbers are digits; numbers in JSON data are JSON numbers. */
export function asNumber(shown: Json | undefined, isField: boolean): number | undefined {
  if (isField) return typeof shown === 'string' && /^\d+$/.test(shown) ? Number(shown) : undefined;
  return typeof shown === 'number' ? shown : undefined;
}
