import type { Contract, Lifecycle } from '../../model/index.ts';

/**
 * The line to write into the target file so that a thing is seen in a state. All words of the file are played, so that any word will do where
 * the contract knows none.
 */
export function remedyForState(
  { actions, resources }: Contract,
  { resource, transitions }: Lifecycle,
  state: string,
): string {
  const { cancel, create } = resources.find(({ name }) => name === resource) ?? {};
  const isCancelled =
    cancel !== undefined &&
    (/cancel|abort/i.test(state) || transitions.some(({ to, by }) => to === state && by === cancel));
  const action = actions.find((one) => one.resource === resource && one.when.includes(state));
  const word = action?.scenario ?? (isCancelled ? 'runs-long' : wordFor(state));
  const becomes = isCancelled && action === undefined ? 'takes long enough to be cancelled' : `becomes ${state}`;
  return `add scenarios.${word}: {…} to the target file: members of ${create} that make a ${resource} which ${becomes}`;
}

function wordFor(state: string): string {
  if (/^(fail|error)/i.test(state)) return 'fails';
  if (/^(success|succeeded|completed?|done|finished)$/i.test(state)) return 'completes';
  const words = state.replaceAll(/([a-z])(?=[A-Z])/g, '$1-').replaceAll(/[^A-Za-z0-9]+/g, '-');
  return `shows-${words.toLowerCase()}`;
}
