import type { JsonObject } from '../../model/index.ts';
import type { Run, Step } from './run.ts';

/** Twenty seconds at the usual pace. */
const longSteps = 2000;

/** What happens to a run, by the word in its input named `assay`. */
const stories: Readonly<Record<string, readonly Step[]>> = {
  completes: [{ to: 'Running' }, { waitSteps: 2, to: 'Succeeded' }],
  fails: [{ to: 'Running' }, { waitSteps: 2, to: 'Failed' }],
  'runs-long': [{ to: 'Running' }, { waitSteps: longSteps, to: 'Succeeded' }],
};

/** Body members that make a run behave, by scenario word: what a target file for this server says. */
export const scenarios: Readonly<Record<string, JsonObject>> = Object.fromEntries(
  Object.keys(stories).map((word) => [word, { inputs: [{ name: 'assay', value: word }] }]),
);

/** The steps of a new run. One without the input completes. */
export function scriptOf(run: Pick<Run, 'inputs'>): readonly Step[] {
  const word = run.inputs.find(({ name }) => name === 'assay')?.value;
  return stories[typeof word === 'string' ? word : ''] ?? stories['completes'] ?? [];
}
