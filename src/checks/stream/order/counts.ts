import type { Stream } from '../../../model/index.ts';
import type { OrderWatch, Seen } from './watcher.ts';

/** How often a type may come; too few shows only to who saw the whole stream. */
export function counts(rule: NonNullable<Stream['counts']>[number]): OrderWatch {
  const { type, least = 0, most = Number.POSITIVE_INFINITY } = rule;
  const expected = least === most ? `${least} of ${type}` : `${least} to ${most} of ${type}`;
  return ({ fromStart }) => {
    let count = 0;
    let last: Seen | undefined;
    return {
      take: (arrival) => {
        const before = last;
        if (arrival.type === type) count++;
        if (arrival.type === type || (count === 0 && arrival.isData)) last = arrival.seen();
        if (arrival.type !== type || count <= most) return undefined;
        const stretch =
          before === undefined || count === 1 ? ([arrival.seen()] as const) : ([before, arrival.seen()] as const);
        return {
          rule: 'counts',
          kind: 'too-many',
          stretch,
          expected,
          actual: count,
          says: `${type} comes ${count} times`,
        };
      },
      end: () =>
        !fromStart || count >= least || last === undefined
          ? undefined
          : {
              rule: 'counts',
              kind: 'too-few',
              stretch: [last],
              expected,
              actual: count,
              says: `${type} comes ${count} times in the whole stream`,
            },
    };
  };
}
