/** What of the matrix is run. */
export interface Choice {
  /** What names hold. */
  readonly only?: string;
  /** Names, each in full. */
  readonly names?: readonly string[];
  /** One of so many rows, evenly spread; `turn` says which. */
  readonly share?: number;
  readonly turn?: number;
  /** Files that have changed: rows that no change touches are left out. */
  readonly changed?: readonly string[];
}

/** @returns names of rows, in their order */
export function choose(
  names: readonly string[],
  { only = '', names: wanted, share = 1, turn = 0, changed }: Choice,
): readonly string[] {
  return names
    .filter((_, i) => (i + turn) % share === 0)
    .filter((name) => name.includes(only) && (wanted === undefined || wanted.includes(name)))
    .filter((name) => changed === undefined || changed.some((file) => touches(file, name)));
}

/** A lie or a variation touches its own row, the rest of a server all rows of it, and what is no server all rows there are. */
function touches(file: string, name: string): boolean {
  if (!file.startsWith('src/') || file.endsWith('.test.ts')) return file.startsWith('suites/');
  const [, server, unit] = /^src\/servers\/([^/]+)\/(?:(?:faults|variations)\/(?!index)([^/]+)\.ts$)?/.exec(file) ?? [];
  if (server === undefined || server === 'http') return true;
  const [place = '', id] = name.split('/');
  return place.split(/[:@]/)[0] === server && (unit === undefined || unit === id);
}
