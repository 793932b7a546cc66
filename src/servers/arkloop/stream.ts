import type { Answer, Sink } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import { wholeNumber } from './list.ts';
import { isFinal, type Run, type RunEvent } from './run.ts';
import type { World } from './world.ts';

/** Following a run: all events behind `after_seq`, then the others as they come; closes after the last one. */
export const stream: Pick<
  Behaviour,
  | 'followRun'
  | 'readAfterSeq'
  | 'replay'
  | 'deliver'
  | 'showEvent'
  | 'frame'
  | 'pour'
  | 'closeStream'
  | 'staysOpen'
  | 'heartbeat'
  | 'heartbeatMs'
> = {
  followRun: (incoming, runId, world): Answer => {
    const { behaviour } = world;
    const run = behaviour.locate(runId, world);
    if (!('runId' in run)) return run;
    const after = behaviour.readAfterSeq(incoming.query.get('after_seq'));
    if (typeof after === 'string') return behaviour.refuse(400, 'validation.error', after, world);
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
      stream: (sink) => tell(run, after, sink, world),
    };
  },
  readAfterSeq: (text) => {
    const number = wholeNumber(text === null ? [] : [text], 0);
    return number === undefined || number < 0 ? 'after_seq must be an integer from 0 on' : number;
  },
  replay: (run, after) => run.events.filter(({ seq }) => seq > after),
  deliver: (event) => [event],
  showEvent: ({ seq, type, data, createdAt }) => ({ data: { seq, type, data, created_at: createdAt } }),
  frame: ({ id, event, data }) =>
    [
      ...(id === undefined ? [] : [`id: ${id}\n`]),
      ...(event === undefined ? [] : [`event: ${event}\n`]),
      `data: ${JSON.stringify(data)}\n\n`,
    ].join(''),
  pour: (text, sink) => sink.write(Buffer.from(text)),
  closeStream: (sink) => sink.end(),
  staysOpen: false,
  heartbeat: ': heartbeat\n\n',
  heartbeatMs: 15_000,
};

function tell(run: Run, after: number, sink: Sink, world: World): void {
  const { behaviour } = world;
  const send = (event: RunEvent): void => {
    for (const sent of behaviour.deliver(event, run, world))
      behaviour.pour(behaviour.frame(behaviour.showEvent(sent, run, world), world), sink, world);
  };
  for (const event of behaviour.replay(run, after)) send(event);
  if (isFinal(run.status) && !behaviour.staysOpen) {
    behaviour.closeStream(sink, run, world);
    return;
  }
  const stopHeartbeat = world.timers.every(behaviour.heartbeatMs, () =>
    behaviour.pour(behaviour.heartbeat, sink, world),
  );
  const leave = (): void => {
    stopHeartbeat();
    run.listeners.delete(listener);
  };
  const listener = (event: RunEvent): void => {
    if (event.seq > after) send(event);
    if (!isFinal(run.status) || behaviour.staysOpen) return;
    leave();
    behaviour.closeStream(sink, run, world);
  };
  run.listeners.add(listener);
  sink.onClose(leave);
}
