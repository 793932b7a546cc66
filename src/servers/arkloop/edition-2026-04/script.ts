import { isFinal, type Step } from '../run.ts';

/** The same story in the dialect: waiting is told by other events, and after the end the server still gives the thread a title. */
export function asDialect(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step): readonly Step[] => {
    if (step.event === 'run.waiting_for_input')
      return [{ event: 'run.paused' }, { ...step, waitMs: 0, event: 'run.input_requested' }];
    if (step.to !== undefined && isFinal(step.to)) return [step, { event: 'title.updated', data: { title: 'Résumé' } }];
    return [step];
  });
}
