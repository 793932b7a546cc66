import type { Pagination, Resource } from './behaviour.ts';
import type { Contract, Operation } from './contract.ts';

const known = new WeakMap<readonly Operation[], ReadonlyMap<string, string>>();

/** Paths by operation: asked for every list beside every resource. */
function pathsOf(operations: readonly Operation[]): ReadonlyMap<string, string> {
  const paths = known.get(operations) ?? new Map(operations.map(({ id, path }) => [id, path]));
  known.set(operations, paths);
  return paths;
}

/**
 * Lists that show things of a resource beside its own list: a GET where the things are made (`POST /threads/{id}/runs` and
 * `GET /threads/{id}/runs`, while `GET /runs` lists them all), whose items are named by the same member.
 */
export function listsBeside(
  { operations, pagination }: Contract,
  { create, list, id }: Resource,
): readonly Pagination[] {
  const paths = pathsOf(operations);
  const made = create === undefined ? undefined : paths.get(create);
  if (made === undefined) return [];
  return pagination.filter(
    ({ operation, itemId }) => operation !== list && itemId === id && paths.get(operation) === made,
  );
}

/** The resource whose things a list shows: its own list, or one beside it. */
export function resourceListedIn(contract: Contract, operation: string): Resource | undefined {
  const { resources } = contract;
  return (
    resources.find(({ list }) => list === operation) ??
    resources.find((resource) => listsBeside(contract, resource).some((beside) => beside.operation === operation))
  );
}

/** Word in front of a path parameter's name, under which the target file names a second parent: `other_thread_id`. */
export function otherVariable(parameter: string): string {
  return `other_${parameter}`;
}
