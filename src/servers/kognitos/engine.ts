import type { Run } from './run.ts';
import type { World } from './world.ts';

/** Start a new run on its script; it then moves by timers until it ends. */
export function begin(run: Run, world: World): void {
  run.script.push(...world.behaviour.script(run, world));
  proceed(run, world);
}

/** Wait for the next step of the script. */
function proceed(run: Run, world: World): void {
  const next = run.script[0];
  if (next === undefined) return;
  world.timers.after((next.waitSteps ?? 1) * world.stepMs, () => {
    run.script.shift();
    world.behaviour.enter(run, next.to, world);
    proceed(run, world);
  });
}
