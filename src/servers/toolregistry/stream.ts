import type { Answer, Sink } from '../http/index.ts';
import type { Behaviour, StreamView } from './behaviour.ts';
import { isFinal, type Run, type RunEvent } from './run.ts';
import type { World } from './world.ts';

/** Following a run: all events so far, then the others as they come; closes after `end`. */
export const stream: Pick<
  Behaviour,
  'followRun' | 'replay' | 'deliver' | 'showEvent' | 'frame' | 'pour' | 'closeStream' | 'keepaliveMs'
> = {
  followRun: (incoming, runId, world): Answer => {
    const run = world.behaviour.locate(runId, world);
    if (!('runId' in run)) return run;
    const view = { includeToolCalls: incoming.query.get('includeToolCalls') === 'true' };
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
      stream: (sink) => tell(run, view, sink, world),
    };
  },
  replay: (run) => [...run.events],
  deliver: (event) => [event],
  showEvent: (event, view) => {
    const { toolCalls, ...data } = event.data;
    return {
      id: String(event.id),
      event: event.type,
      data: view.includeToolCalls && toolCalls !== undefined ? { ...data, toolCalls } : data,
    };
  },
  frame: ({ id, event, data }) =>
    `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
  pour: (text, sink) => sink.write(Buffer.from(text)),
  closeStream: (sink) => sink.end(),
  keepaliveMs: 20_000,
};

function tell(run: Run, view: StreamView, sink: Sink, world: World): void {
  const { behaviour } = world;
  const send = (event: RunEvent): void => {
    for (const sent of behaviour.deliver(event, run, world))
      behaviour.pour(behaviour.frame(behaviour.showEvent(sent, view, run, world), world), sink, world);
  };
  for (const event of behaviour.replay(run)) send(event);
  run.shown();
  if (isFinal(run.status)) {
    behaviour.closeStream(sink, world);
    return;
  }

  const stopKeepalive = world.timers.every(behaviour.keepaliveMs, () =>
    behaviour.pour(behaviour.frame({ event: 'keepalive', data: null }, world), sink, world),
  );
  const leave = (): void => {
    stopKeepalive();
    run.listeners.delete(listener);
  };
  const listener = (event: RunEvent): void => {
    send(event);
    run.shown();
    if (event.type !== 'end') return;
    leave();
    behaviour.closeStream(sink, world);
  };
  run.listeners.add(listener);
  sink.onClose(leave);
}
