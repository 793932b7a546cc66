import type { Pagination, Resource } from './behaviour.ts';
import type { Contract } from './contract.ts';

/**
 * Lists that show things of a resource beside its own list: a GET where the things are made (`POST /threads/{id}/runs` and
 * `GET /threads/{id}/runs`, while `GET /runs` lists them all), whose items are named by the same member.
 */
export function listsBeside(
  { operations, pagination }: Contract,
  { create, list, id }: Resource,
): readonly Pagination[] {
  const made = operations.find((one) => one.id === create);
  return pagination.filter(({ operation, itemId }) => {
    const one = operations.find((candidate) => candidate.id === operation);
    return operation !== list && made !== undefined && one?.path === made.path && itemId === id;
  });
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
