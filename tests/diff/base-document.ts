import type { Json, JsonObject } from '../../src/model/index.ts';

const text = { type: 'string' };
const json = (schema: Json, more: JsonObject = {}) => ({ 'application/json': { schema, ...more } });
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const answer = (description: string, content?: Json, more: JsonObject = {}): Json => ({
  description,
  ...(content === undefined ? {} : { content }),
  ...more,
});
const failure = answer('It went wrong.', json(ref('Failure')));

/**
 * A document with a bit of everything that a differ looks at, in words that OpenAPI 3.0 and 3.1 share: lists that page, runs that go
 * through states, a stream of events, a callback, links, headers, parameters in all places, security.
 * @param extra a schema of the caller's, that stands in a request and in an answer
 */
export function baseDocument(extra: Json): JsonObject {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
  return {
    openapi: '3.0.3',
    info: { title: 'Runs', version: '1' },
    servers: [{ url: 'https://api.example/v1' }],
    security: [{ key: [] }],
    paths: {
      '/runs': {
        get: {
          operationId: 'listRuns',
          parameters: [
            { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 } },
            { name: 'cursor', in: 'query', schema: text },
            { name: 'states', in: 'query', schema: { type: 'array', items: ref('State') } },
            { name: 'X-Trace', in: 'header', schema: { type: 'string', maxLength: 40 } },
          ],
          responses: {
            '200': answer(
              'A page of runs.',
              json({
                type: 'object',
                required: ['data'],
                properties: {
                  data: { type: 'array', items: ref('Run') },
                  next_cursor: { type: 'string', nullable: true },
                  total: { type: 'integer', minimum: 0 },
                },
              }),
              { headers: { 'X-Total': { required: true, schema: { type: 'integer' } } } },
            ),
            '401': failure,
          },
        },
        post: {
          operationId: 'createRun',
          requestBody: {
            required: true,
            content: json({
              type: 'object',
              required: ['input'],
              properties: {
                input: { type: 'string', minLength: 1, maxLength: 100 },
                mode: { type: 'string', enum: ['fast', 'exact'] },
                weight: { type: 'number', minimum: 0, maximum: 1, exclusiveMaximum: true },
                notify: { type: 'string', format: 'uri' },
                extra,
              },
            }),
          },
          callbacks: {
            ended: {
              '{$request.body#/notify}': {
                post: {
                  requestBody: { required: true, content: json(ref('Run')) },
                  responses: { '204': answer('Heard.') },
                },
              },
            },
          },
          responses: {
            '201': answer('The run.', json(ref('Run')), {
              links: { read: { operationId: 'getRun', parameters: { id: '$response.body#/id' } } },
            }),
            '400': failure,
          },
        },
      },
      '/runs/{id}': {
        get: {
          operationId: 'getRun',
          parameters: [id],
          responses: { '200': answer('The run.', json(ref('Run'))), '404': failure },
        },
      },
      '/runs/{id}/cancel': {
        post: {
          operationId: 'cancelRun',
          parameters: [id],
          responses: { '200': answer('The run.', json(ref('Run'))), '409': failure },
        },
      },
      '/runs/{id}/events': {
        get: {
          operationId: 'streamRun',
          parameters: [id, { name: 'after_seq', in: 'query', schema: { type: 'integer', minimum: 0 } }],
          responses: { '200': answer('Events.', { 'text/event-stream': { schema: ref('Event') } }), '404': failure },
        },
      },
    },
    components: {
      securitySchemes: {
        key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: {
        State: { type: 'string', enum: ['queued', 'running', 'completed', 'failed', 'cancelled'] },
        Run: {
          type: 'object',
          required: ['id', 'status', 'created_at'],
          properties: {
            id: { type: 'string', format: 'uuid' },
            status: ref('State'),
            created_at: { type: 'string', format: 'date-time' },
            parent: ref('Run'),
            tags: { type: 'array', items: { type: 'string', pattern: '^[a-z]+$' }, maxItems: 5 },
            result: { oneOf: [ref('Failure'), { type: 'object', properties: { ok: text }, required: ['ok'] }] },
            extra,
          },
        },
        Failure: {
          type: 'object',
          required: ['code'],
          properties: { code: { type: 'integer' }, message: { type: 'string', nullable: true } },
        },
        Event: {
          type: 'object',
          required: ['seq', 'type'],
          properties: {
            seq: { type: 'integer' },
            type: { type: 'string', enum: ['started', 'ended'] },
            data: ref('Run'),
          },
        },
      },
    },
  };
}
