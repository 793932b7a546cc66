import { nearestName, Problem } from '../model/index.ts';
import { arkloop, arkloop202604 } from './arkloop/index.ts';
import { kognitos } from './kognitos/index.ts';
import type { FaultDescription, RunningServer, ServerOptions, ServerSuite, VariationDescription } from './suite.ts';
import { toolregistry } from './toolregistry/index.ts';

export {
  type PaginatedServer,
  paginatedDialects,
  paginatedFaults,
  paginatedVariations,
  startPaginated,
} from './paginated/index.ts';
export { type StoredServer, startStored, storedFaults, storedVariations } from './stored/index.ts';
export type { FaultDescription, RunningServer, ServerOptions, VariationDescription } from './suite.ts';

/** One line per reference server, sorted by name. */
const suites: readonly ServerSuite[] = [arkloop, arkloop202604, kognitos, toolregistry];

/** Names of the suites that have a reference server. */
export const serverNames: readonly string[] = suites.map((suite) => suite.name);

/**
 * Start a reference server: honest, in legal variations, or with one fault.
 * @throws Problem for an unknown suite, fault or variation (with the nearest known name), or an address that is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const suite = suiteNamed(options.suite);
  if (options.fault !== undefined) named('fault', options.fault, suite.faults);
  for (const variation of options.variations ?? []) named('variation', variation, suite.variations);
  return suite.start(options);
}

/** The lies that a suite's reference server can tell, sorted by id. @throws Problem for an unknown suite. */
export function faultsOf(suite: string): readonly FaultDescription[] {
  return suiteNamed(suite).faults;
}

/** The legal variations of a suite's reference server, sorted by id. @throws Problem for an unknown suite. */
export function variationsOf(suite: string): readonly VariationDescription[] {
  return suiteNamed(suite).variations;
}

function suiteNamed(name: string): ServerSuite {
  const found = suites.find((suite) => suite.name === name);
  if (found === undefined) throw unknownName('reference server', name, serverNames);
  return found;
}

function named(what: string, id: string, known: readonly { readonly id: string }[]): void {
  if (!known.some((candidate) => candidate.id === id))
    throw unknownName(
      what,
      id,
      known.map((candidate) => candidate.id),
    );
}

function unknownName(what: string, name: string, known: readonly string[]): Problem {
  const nearest = nearestName(name, known);
  return new Problem(`There is no ${what} called "${name}".`, {
    remedy: nearest === undefined ? `Known names: ${known.join(', ')}.` : `Did you mean "${nearest}"?`,
  });
}
