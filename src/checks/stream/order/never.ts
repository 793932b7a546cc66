import type { Stream } from '../../../model/index.ts';
import type { OrderWatch, Seen } from './watcher.ts';

const mostKeys = 10_000;

/** A type that does not come behind another, on the whole stream or for one key. */
export function never(rule: NonNullable<Stream['never']>[number]): OrderWatch {
  return () => {
    const before = new Map<string, Seen>();
    return {
      take: (arrival) => {
        if (arrival.type !== rule.after && arrival.type !== rule.type) return undefined;
        const shown = rule.by === undefined ? '' : arrival.at(rule.by);
        const key = typeof shown === 'string' ? shown : JSON.stringify(shown);
        if (key === undefined) return undefined;
        const first = before.get(key);
        if (arrival.type === rule.after && first === undefined && before.size < mostKeys)
          before.set(key, arrival.seen());
        if (arrival.type !== rule.type || first === undefined) return undefined;
        return {
          rule: 'never',
          kind: 'out-of-place',
          stretch: [first, arrival.seen()],
          expected: `no ${rule.type} behind ${rule.after}`,
          actual: arrival.type,
          says: `A ${rule.type} event comes behind ${rule.after}${key === '' ? '' : ` of ${key}`}`,
        };
      },
    };
  };
}
