import { type Shape, statedIn } from '../schema/shape.ts';
import type { SchemaSight } from './rule.ts';

interface Bound {
  readonly value: number;
  readonly open: boolean;
  readonly keyword: string;
}

/** Names of the keywords of a bound; `open` is the exclusive one. */
export interface BoundNames {
  readonly closed: string;
  readonly open?: string;
  /** 1: a lower bound, -1: an upper one. */
  readonly sign: 1 | -1;
  readonly noun: string;
}

/** Sights of one bound of numbers, lengths or counts: the tightest of all that are stated counts. */
export function* boundSights(old: Shape, next: Shape, names: BoundNames): Iterable<SchemaSight> {
  const [was, is] = [tightest(old, names), tightest(next, names)];
  if (was === undefined && is === undefined) return;
  const order = compare(was, is, names.sign);
  if (order === 0) return;
  const keyword = (is ?? was)?.keyword ?? names.closed;
  const words =
    was === undefined
      ? `${names.noun} ${text(is)} was added`
      : is === undefined
        ? `${names.noun} ${text(was)} was taken away`
        : `${names.noun} changed from ${text(was)} to ${text(is)}`;
  yield { turn: order > 0 ? 'narrowed' : 'widened', keyword, message: words };
}

function text(bound: Bound | undefined): string {
  return bound === undefined ? '' : `${bound.value}${bound.open ? ' (exclusive)' : ''}`;
}

function tightest(shape: Shape, { closed, open, sign }: BoundNames): Bound | undefined {
  const all = [
    ...numbers(shape, closed).map((value) => ({ value, open: false, keyword: closed })),
    ...(open === undefined ? [] : numbers(shape, open).map((value) => ({ value, open: true, keyword: open }))),
  ];
  // A minimum of nothing (lengths, counts) says nothing.
  const telling = all.filter(({ value, open: isOpen }) => isOpen || sign === -1 || open !== undefined || value > 0);
  return telling.reduce<Bound | undefined>(
    (best, bound) => (best === undefined || compare(best, bound, sign) > 0 ? bound : best),
    undefined,
  );
}

/** Above 0: `b` is tighter than `a`. */
function compare(a: Bound | undefined, b: Bound | undefined, sign: 1 | -1): number {
  if (a === undefined) return b === undefined ? 0 : 1;
  if (b === undefined) return -1;
  return a.value === b.value ? Number(b.open) - Number(a.open) : (b.value - a.value) * sign;
}

function numbers(shape: Shape, keyword: string): readonly number[] {
  return statedIn(shape, keyword).filter((value) => typeof value === 'number');
}
