import type { Job, JobEvent, Reader, State, Step, World } from './world.ts';

export function isFinal(state: State): boolean {
  return state !== 'running';
}

/** A new job, on its way. */
export function begin(mode: string, world: World): Job {
  const job: Job = {
    id: `job-${world.jobs.size + 1}`,
    mode,
    state: 'running',
    events: [],
    script: [],
    readers: new Set(),
    followed: 0,
    callOff: () => undefined,
  };
  world.jobs.set(job.id, job);
  job.script.push(...world.behaviour.script(job, world));
  proceed(job, world);
  return job;
}

/** End a job now, whatever its script still held. */
export function cancel(job: Job, world: World): void {
  if (isFinal(job.state)) return;
  job.callOff();
  job.script.length = 0;
  perform(job, { type: 'job.cancelled', data: {}, to: 'cancelled' }, world);
}

/** Send one event to a reader, and see it off behind the last one. */
export function tell(reader: Reader, event: JobEvent, world: World): void {
  const { behaviour } = world;
  for (const sent of behaviour.deliver(event, reader, world)) {
    reader.sent++;
    behaviour.pour(behaviour.frame(behaviour.show(sent, reader, world), world), reader, world);
  }
  if (event.type.startsWith('job.') && isFinal(event.state)) behaviour.finish(reader, world);
}

function proceed(job: Job, world: World): void {
  const next = job.script.shift();
  if (next === undefined) return;
  job.callOff = world.timers.after((next.wait ?? 1) * world.stepMs, () => {
    perform(job, next, world);
    // Steps without a wait happen at once behind it, however many they are.
    while (job.script[0]?.wait === 0) perform(job, job.script.shift() ?? next, world);
    proceed(job, world);
  });
}

function perform(job: Job, step: Step, world: World): void {
  job.state = step.to ?? job.state;
  const event = world.behaviour.record(job, step, world);
  job.events.push(event);
  for (const reader of [...job.readers]) tell(reader, event, world);
}
