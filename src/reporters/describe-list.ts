import type { ObservedList } from '../model/index.ts';
import { count } from './describe-record.ts';

/** What was found out about a list beside its verdicts, as phrases: the cursor that documents only name, and what they leave open. */
export function foundOf({ operation, cursor, notes }: ObservedList): readonly string[] {
  if (cursor === undefined) return notes;
  const { parameter, madeOf, tried } = cursor;
  const found =
    madeOf === undefined
      ? `${parameter} of ${operation} works with no member of the last item (tried: ${tried.join(', ')})`
      : `${parameter} of ${operation} works with ${madeOf} of the last item, which no document says`;
  return [found, ...notes];
}

/** How often a list was walked, and what that took. */
export function walksOf({ operation, walks, requests, longest }: ObservedList): string {
  return `${operation}: ${count(walks, 'walk')}, ${count(requests, 'request')}, ${longest} for the longest`;
}
