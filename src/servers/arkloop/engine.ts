import type { JsonObject } from '../../model/index.ts';
import type { Run, Status } from './run.ts';
import type { World } from './world.ts';

/** Start a new run on its script; it then moves by timers until it ends or has to ask. */
export function begin(run: Run, world: World): void {
  run.script.push(...world.behaviour.script(run, world));
  emit(run, 'run.started', {}, world);
  proceed(run, world);
}

/** Wait for the next step of the script. */
export function proceed(run: Run, world: World): void {
  const next = run.script[0];
  if (next === undefined) return;
  const milliseconds = next.waitMs ?? (next.waitSteps ?? 1) * world.stepMs;
  run.callOff = world.timers.after(milliseconds, () => perform(run, world));
}

/** End a run now, whatever its script still held. */
export function finish(run: Run, status: Status, event: string, world: World): void {
  run.callOff();
  run.script.length = 0;
  run.asking = false;
  world.behaviour.enter(run, status, world);
  emit(run, event, {}, world);
}

/** Record an event and tell everybody who listens. */
export function emit(run: Run, type: string, data: JsonObject, world: World): void {
  const event = world.behaviour.record(run, type, data, world);
  run.events.push(event);
  for (const listener of [...run.listeners]) listener(event);
}

function perform(run: Run, world: World): void {
  const step = run.script.shift();
  if (step === undefined) return;
  if (step.to !== undefined) world.behaviour.enter(run, step.to, world);
  if (step.asks === true) run.asking = true;
  if (step.event !== undefined) emit(run, step.event, step.data ?? {}, world);
  if (step.asks !== true) proceed(run, world);
}
