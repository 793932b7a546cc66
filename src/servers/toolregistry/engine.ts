import type { JsonObject } from '../../model/index.ts';
import type { EventType, Run, Status } from './run.ts';
import type { World } from './world.ts';

/** Start a new run on its script; it then moves by timers until it ends or has to ask. */
export function begin(run: Run, world: World): void {
  run.script.push(...world.behaviour.script(run, world));
  emit(run, 'status', {}, world);
  proceed(run, world);
}

/** Wait for the next step of the script. */
export function proceed(run: Run, world: World): void {
  const next = run.script[0];
  if (next === undefined) return;
  const milliseconds = next.waitMs ?? (next.waitSteps ?? 1) * world.stepMs;
  const wait = (time: number): void => {
    run.callOff = world.timers.after(time, () => perform(run, world));
  };
  wait(milliseconds);
  const { stepsBehindSight } = next;
  if (stepsBehindSight === undefined) return;
  run.shown = () => {
    run.shown = () => {};
    if (run.script[0] !== next) return;
    run.callOff();
    wait(stepsBehindSight * world.stepMs);
  };
}

/** End a run now, whatever its script still held. */
export function finish(run: Run, status: Status, world: World): void {
  run.callOff();
  run.script.length = 0;
  world.behaviour.enter(run, status, world);
  emit(run, 'end', {}, world);
}

/** Record an event and tell everybody who listens. */
export function emit(run: Run, type: EventType, members: JsonObject, world: World): void {
  const event = world.behaviour.record(run, type, members, world);
  run.events.push(event);
  for (const listener of [...run.listeners]) listener(event);
}

function perform(run: Run, world: World): void {
  const step = run.script.shift();
  if (step === undefined) return;
  if (step.to !== undefined) world.behaviour.enter(run, step.to, world);
  const question = step.asks === true ? ask(run, world) : {};
  // What comes next is waited for before anybody is told: it may hang on being told.
  if (step.asks !== true) proceed(run, world);
  if (step.event !== undefined) emit(run, step.event, { ...step.members, ...question }, world);
}

/**
 * Make the one-time tokens of a question. The documents give the approval operation no other parameter than `token`,
 * so approving and denying have a token each; using one spends both.
 */
function ask(run: Run, world: World): JsonObject {
  const approve = world.seeded.token('approval');
  const deny = world.seeded.token('denial');
  const siblings = [approve, deny];
  world.approvals.set(approve, { run, decision: 'APPROVED', siblings });
  world.approvals.set(deny, { run, decision: 'DENIED', siblings });
  return {
    approval: {
      approveToken: approve,
      approveUrl: `${world.origin}/v1/runs/approval?token=${approve}`,
      denyToken: deny,
      denyUrl: `${world.origin}/v1/runs/approval?token=${deny}`,
    },
  };
}
