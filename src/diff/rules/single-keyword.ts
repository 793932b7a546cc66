import type { Json } from '../../model/index.ts';
import { canonical, type Shape, statedIn } from '../schema/shape.ts';
import type { SchemaSight, Turn } from './rule.ts';

/** Sights of a keyword whose values are compared as a whole: said now, said no more, or said otherwise. */
export function* keywordSights(
  old: Shape,
  next: Shape,
  keyword: string,
  noun = keyword,
  order: (was: Json, is: Json) => Turn = () => 'changed',
): Iterable<SchemaSight> {
  if (!old.stated.has(keyword) && !next.stated.has(keyword)) return;
  const [was, is] = [joined(old, keyword), joined(next, keyword)];
  if (canonical(was) === canonical(is)) return;
  if (was === undefined) yield { turn: 'narrowed', keyword, message: `${noun} ${shown(is)} was added` };
  else if (is === undefined) yield { turn: 'widened', keyword, message: `${noun} ${shown(was)} was taken away` };
  else yield { turn: order(was, is), keyword, message: `${noun} changed from ${shown(was)} to ${shown(is)}` };
}

function joined(shape: Shape, keyword: string): Json | undefined {
  const texts = new Map(statedIn(shape, keyword).map((value) => [canonical(value), value]));
  const values = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
  return values.length > 1 ? values : values[0];
}

export function shown(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
