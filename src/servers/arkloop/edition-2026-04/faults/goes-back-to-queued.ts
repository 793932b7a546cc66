import { proceed } from '../../engine.ts';
import type { ArkloopFault } from '../../layer.ts';

export const goesBackToQueued = {
  id: 'goes-back-to-queued',
  area: 'lifecycle',
  lie: 'A run that has begun to speak is told to be queued until it ends.',
  trips: ['transitions-are-declared'],
  apply: (spoken) => ({
    // Until somebody has read it, and for ten seconds at most.
    script: (run, world) =>
      spoken.script(run, world).map((step) => (step.to === 'failed' ? { ...step, waitMs: 10_000 } : step)),
    showRun: (run, window, world) => {
      const shown = spoken.showRun(run, window, world);
      const [next] = run.script;
      if (next?.to !== 'failed' || shown['status'] !== 'running' || run.events.length < 2) return shown;
      if (window === 'read') {
        run.callOff();
        run.script[0] = { ...next, waitMs: 0 };
        proceed(run, world);
      }
      return { ...shown, status: 'queued' };
    },
  }),
} as const satisfies ArkloopFault;
