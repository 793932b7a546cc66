import { createHash } from 'node:crypto';

/** Deterministic ids and numbers: equal seeds give equal sequences. */
export interface Seeded {
  /** A UUID (version 4 in shape), new at each call. */
  uuid(kind: string): string;
  /** Hexadecimal digits, new at each call. */
  token(kind: string): string;
  /** A number in [0, 1), new at each call. */
  fraction(kind: string): number;
}

/** Each kind of value counts by itself, so that one more token leaves the ids as they were. */
export function createSeeded(seed: number): Seeded {
  const counters = new Map<string, number>();
  const next = (kind: string): string => {
    const count = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, count);
    return createHash('sha256').update(`${seed} ${kind} ${count}`).digest('hex');
  };
  return {
    uuid: (kind) => {
      const hex = next(kind);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    token: (kind) => next(kind).slice(0, 40),
    fraction: (kind) => Number.parseInt(next(kind).slice(0, 8), 16) / 2 ** 32,
  };
}
