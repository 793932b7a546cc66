/** Steps of stories that read streams: where the scenario that acts and the check that judges meet. */

type Way = 'after' | 'last-event-id';

/** A position that no event has: behind the last one, below all, no number at all. */
export type OddPosition = 'past' | 'negative' | 'word';

export const oddPositions: readonly OddPosition[] = ['past', 'negative', 'word'];

/** The step that asks for an odd position: by the parameter, or by the header. */
export function oddPositionStep(way: Way, odd: OddPosition): string {
  return `${way}-${odd}`;
}

/** @param last the last position of the stream */
export function oddPositionValue(odd: OddPosition, last: string): string {
  if (odd === 'negative') return '-1';
  if (odd === 'word') return 'seven';
  return /^\d{1,12}$/.test(last) ? String(Number(last) + 1000) : `${last}-and-more`;
}

/** The uninterrupted reading of a second thing, and the one that begins at a position of the first. */
export const otherWholeStep = 'other-whole';

export function otherPositionStep(way: Way): string {
  return `${way}-of-other`;
}

/** How many readers follow one thing at once in each round, beside the slow one and those that come or go in the middle. */
export const readerRounds: readonly number[] = [2, 10, 50];

/** The step of a reader of a round: `reader-1`, and `reader-3-of-50`. */
export function readerStep(round: number, reader: number): string {
  return round === readerRounds[0] ? `reader-${reader}` : `reader-${reader}-of-${round}`;
}

/** The uninterrupted reading of a stream, and the one of a client that comes back as browsers do. */
export const wholeStep = 'whole';
export const reconnectedStep = 'reconnected';
