import type { Contract } from '../../model/index.ts';

/**
 * What to write into the target file so that a request that should have succeeded does, by what it was answered.
 * @returns undefined where the status tells nothing about it
 */
export function remedyForRefused(
  contract: Contract,
  operation: string,
  status: number | undefined,
): string | undefined {
  switch (status) {
    case 401:
    case 402:
    case 403:
      return 'let auth: in the target file give a credential that may do this';
    case 404:
    case 410:
      return 'put ids that the target knows under variables: in the target file';
    case 409:
    case 423:
      return remedyForConflict(contract, operation);
    case 429:
    case 503:
      return 'run again when the target has time, or with --concurrency 1';
    default:
      return undefined;
  }
}

/** The thing was in no state for the request: which word of the target file makes one that is. */
function remedyForConflict({ actions, resources }: Contract, operation: string): string {
  const action = actions.find((one) => one.operation === operation);
  const resource = resources.find(({ name, cancel }) => name === action?.resource || cancel === operation);
  const [word, becomes] = action === undefined ? ['runs-long', 'takes long'] : [action.scenario, 'waits'];
  if (resource?.create === undefined)
    return 'the thing was in no state for the request: let the target file name things that are (variables)';
  return `add scenarios.${word}: {…} to the target file: members of ${resource.create} that make a ${resource.name} which ${becomes}`;
}
