import type { Problem } from '../model/index.ts';

/** A problem with the user's input as lines for a terminal: where, what, and what to write instead. */
export function describedProblem({ place, message, remedy }: Problem): string {
  const where =
    place === undefined
      ? ''
      : `${place.document}:${place.line}${place.column === undefined ? '' : `:${place.column}`}: `;
  return `assay: ${where}${message}${remedy === undefined ? '' : `\n  → ${remedy}`}`;
}
