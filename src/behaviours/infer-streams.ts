import {
  type Contract,
  type EventPart,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type JsonSchema,
  type MediaType,
  type Operation,
  type Provenance,
  type Stream,
  type StreamEventType,
} from '../model/index.ts';
import { guessFrom, membersOf, type SchemaView, schemaAt, viewOf } from './schema-view.ts';

const sequences = /^(seq|sequence|sequence_?(no|number)|offset|index)$/i;
const types = /^(event_?type|type|event|kind)$/i;
const states = /^((run|job|task)_?)?(status|state)$/i;
const times = /^(ts|timestamp|created_?at|time|at|occurred_?at)$/i;
const resumes = /^(after_?seq|last_?event_?id|after|since|from_?seq|starting_?after|after_?id)$/i;

/**
 * Find event streams: answers of media type `text/event-stream`, their envelope in `itemSchema` (OpenAPI 3.2), the parameter that resumes
 * them, and what vendor extensions say of their end. Inferred, except for what is stated in so many words.
 */
export function inferStreams(contract: Contract): Contract {
  if (contract.streams.length > 0) return contract;
  const streams = contract.operations.flatMap((operation) =>
    operation.responses
      .filter(({ status }) => /^(2|default)/i.test(status))
      .flatMap(({ content }) => content.filter(({ mediaType }) => mediaType === 'text/event-stream').slice(0, 1))
      .map((media) => streamOf(contract, operation, media)),
  );
  return { ...contract, streams };
}

function streamOf(contract: Contract, operation: Operation, media: MediaType): Stream {
  const item = schemaAt(contract, media.itemSchema);
  const fields = membersOf(contract, item);
  const data = dataOf(contract, fields.get('data'));
  const members = membersOf(contract, data);
  const find = (pattern: RegExp) => [...members.keys()].find((name) => pattern.test(name));
  const at = (name: string | undefined): EventPart | undefined => (name === undefined ? undefined : `data:${name}`);
  const resource = contract.resources.find(
    ({ read, stream }) =>
      stream === operation.id ||
      (read !== undefined && pathOf(contract, read) === operation.path.replace(/\/[^/]+$/, '')),
  );
  const named = fields.get('event') === undefined ? members.get(find(types) ?? '') : fields.get('event');
  const [sequence, state, time] = [
    at(find(sequences)) ?? (fields.has('id') ? ('field:id' as const) : undefined),
    at(find(states)),
    at(find(times)),
  ];
  const id =
    resource === undefined
      ? undefined
      : [...members.keys()].find((name) => name === resource.id || name === resource.parameter);
  const provenance = media.provenance[0] ?? guessFrom(contract, '', operation);
  const resume = operation.parameters.find(
    ({ in: place, name }) => (place === 'query' || place === 'header') && resumes.test(name.replaceAll('-', '_')),
  );
  const sentinel = sentinelOf(media, operation);
  return {
    operation: operation.id,
    ...(resource === undefined ? {} : { resource: resource.name }),
    envelope: {
      type: fields.has('event') || find(types) === undefined ? 'field:event' : (at(find(types)) ?? 'field:event'),
      ...(sequence === undefined ? {} : { sequence }),
      ...(id === undefined ? {} : { resource: `data:${id}` as const }),
      ...(state === undefined ? {} : { state }),
      ...(time === undefined ? {} : { time }),
    },
    members: [],
    events: [
      ...eventsIn(contract, named).map(
        (one): StreamEventType =>
          media.itemSchema !== undefined && isGuessed(contract, media.itemSchema)
            ? { ...one, provenance: { ...one.provenance, known: 'inferred' } }
            : one,
      ),
      ...branchEvents(contract, item?.origin.split('#')[0], 'event', operation),
      ...dataEvents(contract, fields.get('data'), find(types), operation),
    ],
    ...itemOf(contract, media),
    heartbeats: [],
    pairs: [],
    ...(resume === undefined
      ? {}
      : {
          resume: {
            ...(/last.?event.?id/i.test(resume.name) ? {} : { parameter: resume.name }),
            lastEventId: /last.?event.?id/i.test(resume.name),
            meaning: 'after' as const,
            provenance: guessFrom(contract, `${resume.schema}#`, operation),
          },
        }),
    closes: { after: false, known: 'inferred' },
    ...(sentinel === undefined ? {} : { sentinel }),
    provenance: { ...provenance, known: 'inferred' },
  };
}

/** The JSON in `data`, which is a string on the wire; some vendors describe it as parsed already. */
function dataOf(contract: Contract, data: SchemaView | undefined): SchemaView | undefined {
  const content = data?.schema['contentSchema'];
  if (data === undefined || content === undefined) return data;
  return viewOf(contract, content as JsonSchema, `${data.origin}/contentSchema`);
}

/** Event names that the schema of the type lists. A last word that ends a thing makes a guess at its role, no more. */
function eventsIn(contract: Contract, type: SchemaView | undefined): readonly StreamEventType[] {
  if (type === undefined) return [];
  for (const keyword of ['x-extensible-enum', 'enum']) {
    const values = type.schema[keyword];
    if (!Array.isArray(values)) continue;
    const places = contract.origins[`${type.origin}/${keyword}`] ?? [];
    return values.flatMap((value, index) => {
      const place = places[index] ?? places[0];
      return typeof value === 'string' && place !== undefined ? [event(value, place)] : [];
    });
  }
  return [];
}

/** The schema of whole frames, where an OpenAPI document has one; what is read into pages is only a sketch of frames. */
export function itemOf(contract: Contract, { itemSchema, provenance: [place] }: MediaType): Pick<Stream, 'item'> {
  const isWritten = contract.documents.find(({ name }) => name === place?.document)?.kind === 'openapi';
  return itemSchema === undefined || !isWritten || place === undefined
    ? {}
    : {
        item: {
          schema: itemSchema,
          provenance: isGuessed(contract, itemSchema) ? { ...place, known: 'inferred' } : place,
        },
      };
}

/** Whether it is only guessed that a schema speaks of events: before OpenAPI 3.2 there was no word for that. */
function isGuessed({ origins }: Contract, itemSchema: string): boolean {
  return origins[`${itemSchema}#`]?.[0]?.known === 'inferred';
}

/** Kinds of events whose name stands in the data: `oneOf` under `contentSchema`, each with a constant. */
function dataEvents(
  contract: Contract,
  data: SchemaView | undefined,
  name: string | undefined,
  operation: Operation,
): readonly StreamEventType[] {
  const content = data?.schema['contentSchema'] ?? data?.schema;
  const reference = isObject(content) ? content['$ref'] : undefined;
  if (name === undefined || !isObject(content)) return [];
  return typeof reference === 'string'
    ? branchEvents(contract, fromPointer(reference.slice(1))[1], name, operation)
    : branchesOf(contract, content, `${data?.origin}/contentSchema`, name, operation);
}

/** `oneOf` over kinds of events, each with a constant name; `x-ms-sse-terminal-event` marks those that end the stream. */
function branchEvents(
  contract: Contract,
  id: string | undefined,
  member: string,
  operation: Operation,
): readonly StreamEventType[] {
  const whole = id === undefined ? undefined : contract.schemas[id];
  return isObject(whole) ? branchesOf(contract, whole, `${id}#`, member, operation) : [];
}

function branchesOf(
  contract: Contract,
  root: JsonObject,
  origin: string,
  member: string,
  operation: Operation,
): readonly StreamEventType[] {
  const branches = root['oneOf'] ?? root['anyOf'];
  if (!Array.isArray(branches)) return [];
  return branches.flatMap((branch) => {
    const view = viewOf(contract, branch as JsonSchema, origin);
    const name = membersOf(contract, view).get(member)?.schema['const'];
    if (view === undefined || typeof name !== 'string') return [];
    const place = guessFrom(contract, view.origin, operation);
    return [
      {
        type: name,
        role: view.schema['x-ms-sse-terminal-event'] === true ? ('closes' as const) : ('any' as const),
        shows: [],
        provenance: place,
      },
    ];
  });
}

function event(type: string, place: Provenance): StreamEventType {
  return { type, role: 'any', shows: [], provenance: place };
}

/** A data value that ends the stream: `x-speakeasy-sse-sentinel`, or the terminator of `x-fern-streaming`. */
function sentinelOf(media: MediaType, operation: Operation): Stream['sentinel'] {
  const speakeasy = media.extensions?.['x-speakeasy-sse-sentinel'];
  if (speakeasy !== undefined) return { value: speakeasy.value, provenance: speakeasy.provenance };
  const fern = operation.extensions?.['x-fern-streaming'];
  const terminator: Json | undefined = isObject(fern?.value) ? fern.value['terminator'] : undefined;
  return fern === undefined || terminator === undefined
    ? undefined
    : { value: terminator, provenance: fern.provenance };
}

function pathOf(contract: Contract, id: string): string | undefined {
  return contract.operations.find((operation) => operation.id === id)?.path;
}
