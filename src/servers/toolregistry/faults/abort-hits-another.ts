import type { ToolRegistryFault } from '../layer.ts';
import type { Run } from '../run.ts';

export const abortHitsAnother = {
  id: 'abort-hits-another',
  area: 'lifecycle',
  lie: 'An abort stops the run that was made before it.',
  trips: ['cancel-takes-effect'],
  apply: (honest) => ({
    abort: (run, world) => {
      const all = [...world.runs.values()].filter((one) => isOfSameMaker(one, run));
      return honest.abort(all[all.indexOf(run) - 1] ?? run, world);
    },
  }),
} as const satisfies ToolRegistryFault;

/** Runs of the same words, whose contexts differ in their numbers only: those of others are left in peace, whatever they do meanwhile. */
function isOfSameMaker(a: Run, b: Run): boolean {
  const words = ({ context }: Run) => context.replaceAll(/\d+/g, '');
  return a.intent === b.intent && words(a) === words(b);
}
