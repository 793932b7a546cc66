import { emptyAnswer } from '../../http/index.ts';
import { emit } from '../engine.ts';
import type { ToolRegistryFault } from '../layer.ts';
import { isFinal } from '../run.ts';

export const abortKeepsWorking = {
  id: 'abort-keeps-working',
  area: 'lifecycle',
  lie: 'An aborted run is told to be CANCELED, and goes on with its steps.',
  trips: ['work-stops-with-cancel'],
  apply: (honest) => ({
    abort: (run, world) => {
      if (isFinal(run.status)) return honest.abort(run, world);
      run.callOff();
      run.script.length = 0;
      honest.enter(run, 'CANCELED', world);
      const members = { runStatus: 'RUNNING', step: { reason: 'Could not stop' } };
      const stoppedAt = run.updatedAt;
      for (const wait of [60, 90])
        world.timers.after(wait, () => {
          emit(run, 'step', members, world);
          run.updatedAt = stoppedAt;
        });
      world.timers.after(120, () => emit(run, 'end', {}, world));
      return emptyAnswer(200);
    },
  }),
} as const satisfies ToolRegistryFault;
