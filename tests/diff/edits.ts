import { isObject, type Json, type JsonObject } from '../../src/model/index.ts';

/** One thing that is changed in a document, and the kinds of change that this is. */
export interface Edit {
  readonly name: string;
  /** Keys that lead to what is edited. */
  readonly at: readonly string[];
  /** What stands there then; `undefined` takes it away. */
  readonly to: (was: Json | undefined) => Json | undefined;
  /** Going there and going back, with levels. */
  readonly there: readonly string[];
  readonly back: readonly string[];
}

/** The document with one edit. */
export function edited(document: JsonObject, { at, to }: Edit): JsonObject {
  const change = (value: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined => {
    if (key === undefined) return to(value);
    if (Array.isArray(value)) {
      const list = [...(value as readonly Json[])];
      const inner = change(list[Number(key)], rest);
      list.splice(Number(key), 1, ...(inner === undefined ? [] : [inner]));
      return list;
    }
    const { [key]: member, ...others } = isObject(value) ? value : {};
    const inner = change(member, rest);
    return inner === undefined ? others : { ...others, [key]: inner };
  };
  return change(document, at) as JsonObject;
}

const list = ['paths', '/runs', 'get'];
const create = ['paths', '/runs', 'post'];
const read = ['paths', '/runs/{id}', 'get'];
const sent = [...create, 'requestBody', 'content', 'application/json', 'schema'];
const hook = [...create, 'callbacks', 'ended', '{$request.body#/notify}', 'post'];
const run = ['components', 'schemas', 'Run'];
const text: Json = { type: 'string' };
const plus =
  (...more: readonly Json[]) =>
  (was: Json | undefined): Json => [...((was ?? []) as readonly Json[]), ...more];
const without =
  (gone: Json) =>
  (was: Json | undefined): Json =>
    ((was ?? []) as readonly Json[]).filter((one) => one !== gone);
const set = (value: Json) => () => value;
const drop = () => undefined;

export const edits: readonly Edit[] = [
  {
    name: 'an operation',
    at: ['paths', '/others'],
    to: set({ get: { responses: { '200': { description: 'ok' } } } }),
    there: ['INFO operation-added'],
    back: ['ERROR operation-removed'],
  },
  {
    name: 'a parameter that must be sent',
    at: [...list, 'parameters'],
    to: plus({ name: 'owner', in: 'query', required: true, schema: text }),
    there: ['ERROR required-parameter-added'],
    back: ['WARNING parameter-removed'],
  },
  {
    name: 'a parameter that may be sent',
    at: [...list, 'parameters'],
    to: plus({ name: 'X-More', in: 'header', schema: text }),
    there: ['INFO parameter-added'],
    back: ['WARNING parameter-removed'],
  },
  {
    name: 'how a list is written',
    at: [...list, 'parameters', '2', 'explode'],
    to: set(false),
    there: ['ERROR parameter-style-changed'],
    back: ['ERROR parameter-style-changed'],
  },
  {
    name: 'the length of a header',
    at: [...list, 'parameters', '3', 'schema', 'maxLength'],
    to: set(80),
    there: ['INFO request-text-length-widened'],
    back: ['ERROR request-text-length-narrowed'],
  },
  {
    name: 'a deprecated operation',
    at: [...read, 'deprecated'],
    to: set(true),
    there: ['INFO operation-deprecated'],
    back: ['INFO operation-reactivated'],
  },
  {
    name: 'whether a body must be',
    at: [...create, 'requestBody', 'required'],
    to: set(false),
    there: ['INFO request-body-optional'],
    back: ['ERROR request-body-required'],
  },
  {
    name: 'a media type of bodies',
    at: [...create, 'requestBody', 'content', 'text/plain'],
    to: set({ schema: text }),
    there: ['INFO request-media-type-added'],
    back: ['ERROR request-media-type-removed'],
  },
  {
    name: 'a member that must be sent',
    at: [...sent, 'required'],
    to: plus('mode'),
    there: ['ERROR request-required-member-narrowed'],
    back: ['INFO request-required-member-widened'],
  },
  {
    name: 'a value that may be sent',
    at: [...sent, 'properties', 'mode', 'enum'],
    to: plus('slow'),
    there: ['INFO request-value-list-widened'],
    back: ['ERROR request-value-list-narrowed'],
  },
  {
    name: 'an exclusive bound',
    at: [...sent, 'properties', 'weight', 'exclusiveMaximum'],
    to: set(false),
    there: ['INFO request-number-range-widened'],
    back: ['ERROR request-number-range-narrowed'],
  },
  {
    name: 'a status of success',
    at: [...read, 'responses', '202'],
    to: set({ description: 'Not yet.' }),
    there: ['WARNING success-status-added'],
    back: ['ERROR success-status-removed'],
  },
  {
    name: 'a status of failure',
    at: [...read, 'responses', '410'],
    to: set({ description: 'Gone.' }),
    there: ['INFO other-status-added'],
    back: ['INFO other-status-removed'],
  },
  {
    name: 'a promised header',
    at: [...list, 'responses', '200', 'headers', 'X-Total', 'required'],
    to: set(false),
    there: ['ERROR response-header-optional'],
    back: ['INFO response-header-required'],
  },
  {
    name: 'a media type of answers',
    at: [...read, 'responses', '200', 'content', 'text/plain'],
    to: set({ schema: text }),
    there: ['INFO response-media-type-added'],
    back: ['ERROR response-media-type-removed'],
  },
  {
    name: 'a member that answers promise',
    at: [...run, 'required'],
    to: without('created_at'),
    there: ['ERROR response-required-member-widened'],
    back: ['INFO response-required-member-narrowed'],
  },
  {
    name: 'the type of a member of answers',
    at: ['components', 'schemas', 'Failure', 'properties', 'code', 'type'],
    to: set('string'),
    there: ['ERROR response-value-type-changed'],
    back: ['ERROR response-value-type-changed'],
  },
  {
    name: 'null in answers',
    at: ['components', 'schemas', 'Failure', 'properties', 'message', 'nullable'],
    to: drop,
    there: ['INFO response-null-value-narrowed'],
    back: ['ERROR response-null-value-widened'],
  },
  {
    name: 'the pattern of items of answers',
    at: [...run, 'properties', 'tags', 'items', 'pattern'],
    to: drop,
    there: ['ERROR response-text-pattern-widened'],
    back: ['INFO response-text-pattern-narrowed'],
  },
  {
    name: 'an alternative of answers',
    at: [...run, 'properties', 'result', 'oneOf'],
    to: plus({ type: 'array', items: text }),
    there: ['ERROR response-branches-widened'],
    back: ['INFO response-branches-narrowed'],
  },
  {
    name: 'a link',
    at: [...create, 'responses', '201', 'links', 'cancel'],
    to: set({ operationId: 'cancelRun', parameters: { id: '$response.body#/id' } }),
    there: ['INFO response-link-added'],
    back: ['WARNING response-link-removed'],
  },
  {
    name: 'a way to log in',
    at: ['security'],
    to: plus({ token: [] }),
    there: ['INFO security-alternative-added'],
    back: ['ERROR security-alternative-removed'],
  },
  {
    name: 'a server',
    at: ['servers'],
    to: plus({ url: 'https://other.example/v1' }),
    there: ['INFO server-added'],
    back: ['WARNING server-removed'],
  },
  {
    name: 'a callback',
    at: [...create, 'callbacks', 'begun'],
    to: set({ '{$request.body#/notify}': { post: { responses: { '204': { description: 'Heard.' } } } } }),
    there: ['INFO sent-request-added'],
    back: ['ERROR sent-request-removed'],
  },
  {
    name: 'what may be answered to a callback',
    at: [...hook, 'responses', '202'],
    to: set({ description: 'Later.' }),
    there: ['INFO accepted-answer-added'],
    back: ['ERROR accepted-answer-removed'],
  },
  {
    name: 'whether a callback has a body',
    at: [...hook, 'requestBody', 'required'],
    to: set(false),
    there: ['ERROR sent-body-optional'],
    back: ['INFO sent-body-required'],
  },
];
