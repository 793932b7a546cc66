import type { Json, JsonObject } from '../../model/index.ts';
import type { Dialect } from './dialect.ts';

/** The documents of this server, as a suite folder would hold them. */
export interface Description {
  readonly openapi: string;
  /** A profile as it would stand in a `suite.yaml`; its facts cite the guide. */
  readonly profile: string;
  readonly guide: string;
}

const object = (properties: JsonObject, required: readonly string[] = Object.keys(properties)): JsonObject => ({
  type: 'object',
  required: [...required],
  properties,
});
const text = { type: 'string' };

/** Describe a dialect: every fact of the profile is a line of the guide. */
export function describe(dialect: Dialect): Description {
  const lines: string[] = [];
  const said = (line: string): JsonObject => {
    lines.push(line);
    return { source: { page: 'guide.md', says: line } };
  };
  const profile = profileOf(dialect, said);
  return { openapi: JSON.stringify(openapiOf(dialect)), profile: JSON.stringify(profile), guide: lines.join('\n\n') };
}

function openapiOf({ resume, repeats }: Dialect): JsonObject {
  const job = object({ job_id: text, state: { enum: ['running', 'completed', 'failed', 'cancelled'] } });
  const answer = (status: string, schema: Json | undefined, type = 'application/json'): JsonObject => ({
    [status]: { description: 'as described', ...(schema === undefined ? {} : { content: { [type]: { schema } } }) },
    '404': { description: 'there is no such job' },
  });
  const parameter = (name: string, type: string): JsonObject => ({ name, in: 'query', schema: { type } });
  const frame = object({
    id: { type: 'string', pattern: '^[0-9]+$' },
    event: text,
    data: {
      type: 'string',
      contentMediaType: 'application/json',
      contentSchema: object({ job_id: text, data: { type: 'object' }, seq: { type: 'integer' } }),
    },
  });
  const streamed = {
    '200': { description: 'as described', content: { 'text/event-stream': { itemSchema: frame } } },
    '404': { description: 'there is no such job' },
  };
  const id = { name: 'jobId', in: 'path', required: true, schema: text };
  return {
    openapi: '3.2.0',
    info: { title: 'Jobs', version: '1' },
    security: [{ key: [] }],
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'x-api-key' } },
      schemas: { Job: job, Piece: object({ text }), PieceInEnvelope: object({ data: object({ text }) }) },
    },
    paths: {
      '/jobs': {
        post: {
          operationId: 'createJob',
          requestBody: { required: true, content: { 'application/json': { schema: object({ mode: text }) } } },
          responses: answer('201', job),
        },
      },
      '/jobs/{jobId}': {
        parameters: [id],
        get: { operationId: 'getJob', responses: answer('200', job) },
        delete: { operationId: 'cancelJob', responses: answer('200', job) },
      },
      '/jobs/{jobId}/events': {
        parameters: [id],
        get: {
          operationId: 'followJob',
          parameters: [
            parameter('include_tools', 'boolean'),
            ...(resume.parameter === undefined ? [] : [parameter(resume.parameter, 'integer')]),
          ],
          responses: repeats === true ? streamed : answer('200', text, 'text/event-stream'),
        },
      },
    },
  };
}

function profileOf(dialect: Dialect, said: (line: string) => JsonObject): JsonObject {
  const inData = dialect.envelope === 'data';
  const at = (path: string) => (inData ? `data.${path}` : path);
  const schema = inData ? 'PieceInEnvelope' : 'Piece';
  const event = (line: string, more: JsonObject = {}): JsonObject => ({ ...more, ...said(line) });
  const closes = (state: string) =>
    event(`job.${state} is the last event of a job that is ${state}.`, { role: 'closes', shows: [state] });
  return {
    suite: 'streamed',
    title: 'Jobs',
    edition: dialect.id,
    documents: ['openapi.json'],
    guides: ['guide.md'],
    resources: [
      {
        name: 'job',
        id: 'job_id',
        parameter: 'jobId',
        create: 'createJob',
        read: 'getJob',
        cancel: 'cancelJob',
        stream: 'followJob',
        ...said('A job is made, read, followed and cancelled.'),
      },
    ],
    lifecycles: [
      {
        resource: 'job',
        field: 'state',
        unknownStates: 'closed',
        states: {
          running: { kind: 'initial', ...said('A job begins as running.') },
          ...Object.fromEntries(
            ['completed', 'failed', 'cancelled'].map((state) => [
              state,
              { kind: 'terminal', ...said(`A job may end as ${state}.`) },
            ]),
          ),
        },
        transitions: [
          { from: ['running'], to: ['completed', 'failed'], ...said('A running job ends by itself.') },
          { from: ['running'], to: ['cancelled'], by: 'cancelJob', ...said('Who cancels a running job ends it.') },
        ],
        ...said('Every job has a state.'),
      },
    ],
    streams: [
      {
        operation: 'followJob',
        resource: 'job',
        envelope: {
          type: inData ? 'data:type' : 'field:event',
          sequence: inData ? 'data:seq' : 'field:id',
          resource: 'data:job_id',
          state: 'data:state',
          time: 'data:time',
        },
        members: ['job_id', 'state', 'time', ...(inData ? ['data'] : [])].map((path) => ({
          path,
          ...said(`Every event has the member ${path}.`),
        })),
        sequence: { start: dialect.first, step: 1, ...said(`Events count from ${dialect.first} without a gap.`) },
        events: {
          'job.started': event('job.started is the first event.', { role: 'opens', shows: ['running'] }),
          'text.delta': event('text.delta is a piece of text.', { schema, shows: ['running'] }),
          'text.done': event('text.done is the whole text.', { schema, shows: ['running'] }),
          'tool.call': event('tool.call begins a call.', { shows: ['running'] }),
          'tool.result': event('tool.result ends a call.', { shows: ['running'] }),
          note: event('note is a remark.', { shows: ['running'] }),
          'job.completed': closes('completed'),
          'job.failed': closes('failed'),
          'job.cancelled': closes('cancelled'),
        },
        ...(dialect.heartbeat === 'event' ? { heartbeats: ['heartbeat'] } : {}),
        pairs: [
          {
            open: 'tool.call',
            close: 'tool.result',
            by: at('call_id'),
            closedBy: ['job.completed'],
            ...said('Each tool.call of a completed job has a tool.result with its call_id.'),
          },
        ],
        never: [{ after: 'text.done', type: 'text.delta', ...said('No piece comes behind the whole text.') }],
        counts: [{ type: 'note', most: 1, ...said('There is at most one note.') }],
        joins: [
          {
            piece: 'text.delta',
            text: at('text'),
            whole: 'text.done',
            at: at('text'),
            ...said('The pieces make the whole text.'),
          },
        ],
        includes: [
          {
            parameter: 'include_tools',
            value: true,
            event: 'tool.result',
            member: at('tool'),
            scenario: 'uses-tools',
            ...said('With include_tools, tool.result has the member tool; else it has not.'),
          },
        ],
        times: said('Times never go back.'),
        live: said('Events arrive as they happen.'),
        replay: said('Every reader is told everything from the first event on.'),
        independent: said('A job does not mind who reads.'),
        resume: {
          ...dialect.resume,
          promises: [
            { promise: 'past-is-empty', ...said('A position behind the last event gives no event.') },
            { promise: 'negative-is-refused', ...said('A position below 0 is refused.') },
            { promise: 'word-is-refused', ...said('A position that is no number is refused.') },
          ],
          ...said(`Streams are resumed ${dialect.resume.meaning} a position.`),
        },
        ...(dialect.repeats === true
          ? { repeatedInFields: said('The fields id and event repeat the number and the type.') }
          : {}),
        closes: { after: dialect.closes, ...said(dialect.closes ? 'The stream closes.' : 'The stream stays open.') },
        ...(dialect.sentinel === undefined
          ? {}
          : { sentinel: { value: dialect.sentinel, ...said('A last line says that all is done.') } }),
        ...said('A stream tells what a job does.'),
      },
    ],
  };
}
