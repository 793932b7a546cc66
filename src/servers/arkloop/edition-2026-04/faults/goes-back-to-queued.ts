import type { ArkloopFault } from '../../layer.ts';

export const goesBackToQueued = {
  id: 'goes-back-to-queued',
  area: 'lifecycle',
  lie: 'A run that has begun to speak is told to be queued until it ends.',
  trips: ['transitions-are-declared'],
  apply: (spoken) => ({
    // Long enough for every reader to see it.
    script: (run, world) =>
      spoken.script(run, world).map((step) => (step.to === 'failed' ? { ...step, waitMs: 1_000 } : step)),
    showRun: (run, window, world) => {
      const shown = spoken.showRun(run, window, world);
      const fails = run.personaId?.startsWith('fails') === true;
      return fails && shown['status'] === 'running' && run.events.length > 1 ? { ...shown, status: 'queued' } : shown;
    },
  }),
} as const satisfies ArkloopFault;
