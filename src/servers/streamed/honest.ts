import { jsonAnswer } from '../http/index.ts';
import type { Behaviour } from './behaviour.ts';
import { isFinal, tell } from './engine.ts';
import type { JobEvent, Position, Reader, Step } from './world.ts';

const middle: readonly Step[] = [
  { type: 'text.delta', data: { text: 'Naïve ' } },
  { type: 'tool.call', data: { call_id: 'call-1' } },
  { type: 'text.delta', data: { text: 'résumé' } },
  { type: 'tool.result', data: { call_id: 'call-1', tool: { input: 'sales', output: 2 } } },
  { type: 'text.done', data: { text: 'Naïve résumé' } },
  { type: 'note', data: {} },
];

/** What the documents say, and nothing else. */
export const honest: Behaviour = {
  authenticate: (incoming, world) =>
    incoming.headers['x-api-key'] === world.credential ? undefined : world.behaviour.refuse(401, 'who are you?'),
  refuse: (status, message) => jsonAnswer(status, { message }),
  script: (job) => {
    const start: Step = { type: 'job.started', data: {} };
    if (job.mode === 'runs-long') return [start, { type: 'job.completed', data: {}, to: 'completed', wait: 5000 }];
    return [start, ...middle, { type: 'job.completed', data: {}, to: 'completed' }];
  },
  record: (job, { type, data }, { dialect, time }) => ({
    seq: dialect.first + job.events.length,
    type,
    data,
    state: job.state,
    time: time(),
    jobId: job.id,
  }),
  showJob: (job) => ({ job_id: job.id, state: job.state }),

  follow: (incoming, job, world) => {
    const { behaviour } = world;
    const position = behaviour.readPosition(incoming, world);
    if (typeof position === 'string') return behaviour.refuse(400, position);
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      stream: (sink) => {
        const late = isFinal(job.state);
        const tools = incoming.query.get('include_tools') === 'true';
        const reader: Reader = { job, sink, position, tools, place: job.followed++, late, sent: 0 };
        const stop = world.timers.every(behaviour.heartbeatMs, () =>
          behaviour.pour(
            world.dialect.heartbeat === 'comment' ? ': still here\n\n' : 'data: {"type":"heartbeat"}\n\n',
            reader,
            world,
          ),
        );
        sink.onClose(() => {
          stop();
          job.readers.delete(reader);
          behaviour.left(reader, world);
        });
        const events = behaviour.replay(job, position, world);
        job.readers.add(reader);
        for (const event of events) tell(reader, event, world);
        if (late && !events.some(({ state }) => isFinal(state))) behaviour.finish(reader, world);
      },
    };
  },
  readPosition: ({ query, headers }, { dialect }) => {
    const { parameter = '', lastEventId } = dialect.resume;
    const given = query.get(parameter);
    const header = lastEventId ? headers['last-event-id'] : undefined;
    const text = given ?? (Array.isArray(header) ? header[0] : header);
    if (text === undefined) return undefined;
    if (!/^\d{1,12}$/.test(text)) return 'a position is a whole number from 0 on';
    return { number: Number(text), by: given === null ? 'last-event-id' : 'parameter' };
  },
  replay: (job, position, { dialect }) =>
    position === undefined
      ? job.events
      : job.events.filter(({ seq }) => seq >= firstFor(position, dialect.resume.meaning)),
  deliver: (event) => [event],
  show: (event, reader, { dialect }) => {
    const data = reader.tools ? event.data : withoutTool(event);
    const common = { job_id: event.jobId, state: event.state, time: event.time };
    return dialect.envelope === 'fields'
      ? { id: String(event.seq), event: event.type, data: { ...common, ...data } }
      : {
          ...(dialect.repeats === true && { id: String(event.seq), event: event.type }),
          data: { seq: event.seq, type: event.type, ...common, data },
        };
  },
  frame: ({ id, event, data, text }) =>
    [
      ...(id === undefined ? [] : [`id: ${id}\n`]),
      ...(event === undefined ? [] : [`event: ${event}\n`]),
      `data: ${text ?? JSON.stringify(data)}\n\n`,
    ].join(''),
  pour: (text, { sink }) => sink.write(Buffer.from(text)),
  finish: (reader, world) => {
    const { dialect, behaviour } = world;
    if (dialect.sentinel !== undefined)
      behaviour.pour(behaviour.frame({ data: null, text: dialect.sentinel }, world), reader, world);
    if (dialect.closes) reader.sink.end();
  },
  left: () => undefined,
  heartbeatMs: 5_000,
};

function firstFor({ number, by }: Position, meaning: 'after' | 'from'): number {
  return meaning === 'from' && by === 'parameter' ? number : number + 1;
}

function withoutTool({ data }: JobEvent): JobEvent['data'] {
  const { tool: _, ...rest } = data;
  return rest;
}
