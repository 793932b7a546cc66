import type { ArkloopFault } from '../layer.ts';

export const retryingIsAState = {
  id: 'retrying-is-a-state',
  area: 'lifecycle',
  lie: 'A run that is going to fail is retrying before, which no document names.',
  trips: ['states-are-documented'],
  apply: (honest) => ({
    // Long enough for every reader to see it.
    script: (run, world) =>
      honest.script(run, world).map((step) => (step.to === 'failed' ? { ...step, waitMs: 1_000 } : step)),
    showRun: (run, window, world) => {
      const shown = honest.showRun(run, window, world);
      const fails = run.personaId?.startsWith('fails') === true;
      return fails && shown['status'] === 'running' ? { ...shown, status: 'retrying' } : shown;
    },
  }),
} as const satisfies ArkloopFault;
