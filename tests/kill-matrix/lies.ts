import {
  faultsOf,
  paginatedDialects,
  paginatedFaults,
  paginatedVariations,
  serverNames,
  storedFaults,
  storedVariations,
  variationsOf,
} from '../../src/servers/index.ts';
import { streamedDialects, streamedFaults, streamedVariations } from '../../src/servers/streamed/index.ts';

/** One lie of one server: a row of the matrix. */
export interface Lie {
  readonly server: string;
  readonly id: string;
  readonly lie: string;
  /** Checks that must fail against it, and no others. */
  readonly trips: readonly string[];
  /** The way of paging or of streaming in which it is told. */
  readonly dialect?: string;
  /** It shows only to who waits. */
  readonly waits?: boolean;
  /** It shows once: what it trips is unstable when failed cases are repeated. */
  readonly flickers?: boolean;
}

/** One way of being honest: no check may fail. */
export interface Honesty {
  readonly server: string;
  /** Absent: the plain server. */
  readonly variation?: string;
  readonly dialect?: string;
  readonly waits?: never;
  readonly flickers?: never;
}

/** Every lie of every server that a suite or a check is held to, by server, in the order of the registries. */
export function lies(): readonly Lie[] {
  return [
    ...serverNames.flatMap((server) => faultsOf(server).map((fault) => ({ server, ...fault }))),
    ...paginatedFaults.map((fault) => ({ server: 'paginated', ...fault })),
    ...storedFaults.map((fault) => ({ server: 'stored', ...fault })),
    ...streamedFaults.map((fault) => ({ server: 'streamed', ...fault })),
  ];
}

/** Every honest server: plain, and in each legal variation. */
export function honesties(): readonly Honesty[] {
  return [
    ...serverNames.flatMap((server) => [
      { server },
      ...variationsOf(server).map(({ id: variation }) => ({ server, variation })),
    ]),
    ...paginatedDialects.map((dialect) => ({ server: 'paginated', dialect })),
    ...paginatedVariations.flatMap(({ id: variation, dialects }) =>
      dialects.map((dialect) => ({ server: 'paginated', variation, dialect })),
    ),
    { server: 'stored' },
    ...storedVariations.map(({ id: variation }) => ({ server: 'stored', variation })),
    ...streamedDialects.map(({ id: dialect }) => ({ server: 'streamed', dialect })),
    ...streamedVariations.flatMap(({ id: variation }) =>
      streamedDialects.map(({ id: dialect }) => ({ server: 'streamed', variation, dialect })),
    ),
  ];
}

/** A lie or an honest server in one word: `toolregistry/page-overlap`, `paginated:token-null/late-pages`. */
export function nameOf({ server, dialect, ...rest }: Lie | Honesty): string {
  const place = dialect === undefined ? server : `${server}:${dialect}`;
  return `${place}/${'id' in rest ? rest.id : (rest.variation ?? 'honest')}`;
}
