import { createHash, type Hash } from 'node:crypto';
import type { Stream } from '../../../model/index.ts';
import type { OrderWatch, Seen } from './watcher.ts';

const mostKeys = 1_000;

interface Text {
  readonly hash: Hash;
  length: number;
  pieces: number;
  readonly first: Seen;
  last: Seen;
}

/** Pieces, one behind the other, are the text of a later event. Only a hash and a length are kept of them; who came late has missed some. */
export function joins(rule: NonNullable<Stream['joins']>[number]): OrderWatch {
  return ({ fromStart, dropped }) => {
    const texts = new Map<string, Text>();
    return {
      take: (arrival) => {
        if (!fromStart || dropped || (arrival.type !== rule.piece && arrival.type !== rule.whole)) return undefined;
        const shown = rule.by === undefined ? '' : arrival.at(rule.by);
        const key = typeof shown === 'string' ? shown : JSON.stringify(shown);
        const text = arrival.at(arrival.type === rule.piece ? rule.text : rule.at);
        if (key === undefined || typeof text !== 'string') return undefined;
        const joined = texts.get(key);
        if (arrival.type === rule.piece) {
          if (joined === undefined && texts.size >= mostKeys) return undefined;
          const seen = arrival.seen();
          const entry = joined ?? { hash: createHash('sha256'), length: 0, pieces: 0, first: seen, last: seen };
          // As UTF-16: a piece may end inside a surrogate pair.
          entry.hash.update(text, 'utf16le');
          entry.length += text.length;
          entry.pieces++;
          entry.last = seen;
          texts.set(key, entry);
          return undefined;
        }
        texts.delete(key);
        if (joined === undefined) return undefined;
        const same =
          joined.length === text.length &&
          joined.hash.digest('hex') === createHash('sha256').update(text, 'utf16le').digest('hex');
        if (same) return undefined;
        return {
          rule: 'joins',
          kind: 'text-differs',
          stretch: joined.pieces === 1 ? [joined.first, arrival.seen()] : [joined.first, joined.last, arrival.seen()],
          expected: `the ${joined.length} characters of ${joined.pieces} ${rule.piece} events`,
          actual: text.length > 200 ? `${text.slice(0, 200)}…` : text,
          says: `The text of ${arrival.type} is not what its ${joined.pieces} ${rule.piece} events make`,
        };
      },
    };
  };
}
