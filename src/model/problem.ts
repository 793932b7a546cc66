import type { Place } from './provenance.ts';

/**
 * A problem in what the user gave us (usage, configuration, a document). The CLI prints it and exits with 2.
 * Anything else that is thrown is a bug of ours and exits with 4.
 */
export class Problem extends Error {
  readonly place: Pick<Place, 'document' | 'line' | 'column'> | undefined;
  /** What to write or do instead, as one sentence. */
  readonly remedy: string | undefined;

  constructor(
    message: string,
    options: { place?: Pick<Place, 'document' | 'line' | 'column'>; remedy?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.place = options.place;
    this.remedy = options.remedy;
  }
}

/** The known name nearest to a mistyped one (Levenshtein distance, at most a third of its length), for "did you mean". */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) >= bound) return bound;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? bound;
}
