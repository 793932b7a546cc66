/** Things that a server keeps: about 3 kB each, and many times what any run of a suite makes. */
export const mostKept = 50_000;

/**
 * Forget the oldest things that have ended, until no more than so many are left. What goes on is never forgotten.
 * @param things in the order of their making
 */
export function keepNewest<Thing>(
  things: Map<string, Thing>,
  hasEnded: (thing: Thing) => boolean,
  most: number = mostKept,
): void {
  for (const [id, thing] of things) {
    if (things.size <= most) return;
    if (hasEnded(thing)) things.delete(id);
  }
}
