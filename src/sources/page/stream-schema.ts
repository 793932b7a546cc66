import { isObject, type JsonObject, type Provenance, toPointer } from '../../model/index.ts';
import { objectSchema } from './body-schema.ts';
import type { OperationDraft } from './draft.ts';
import { type Page, provenanceIn } from './page.ts';
import type { Sample, SampleMember } from './sample.ts';
import { joined, sampleSchema } from './sample-schema.ts';
import { draftSchema, place, type SchemaDraft, state } from './schema-draft.ts';

/**
 * The schema of one event, in the form of OpenAPI 3.2 (`itemSchema`, section "Special Considerations for text/event-stream"): an
 * object of the fields of the frame, with the schema of the JSON in `data` under `contentSchema`.
 */
export function eventSchema(page: Page, operation: OperationDraft): SchemaDraft | undefined {
  const { events, frames, eventFields, eventSamples } = operation;
  if (events.length + frames.length + eventFields.length + eventSamples.length === 0) return undefined;
  const data = dataSchema(page, operation);
  const [anchor] = [
    ...frames.map(({ words }) => words),
    ...eventSamples,
    ...eventFields.map(({ stretch }) => stretch),
    ...events.map(({ name }) => name),
  ];
  const at = provenanceIn(page, anchor ?? { start: 0, end: 1 });
  const item = objectAt(at);
  if (data !== undefined) {
    const text = draftSchema(data.origins.get('')?.[0] ?? at);
    state(text, 'type', 'string', at);
    state(text, 'contentMediaType', 'application/json', { ...at, known: 'inferred' });
    place(text, ['contentSchema'], data);
    place(item, ['properties', 'data'], text);
  }
  // Names of events are those of the `type` member in the data, or those of the event field.
  if (events.length > 0 && !namesInData(operation)) {
    const field = draftSchema(provenanceIn(page, events[0]?.name ?? { start: 0, end: 1 }));
    state(field, 'type', 'string', at);
    nameEvents(page, operation, field);
    place(item, ['properties', 'event'], field);
  }
  for (const name of ['id', 'event', 'retry']) {
    const frame = frames.find(({ field }) => field === name);
    if (frame === undefined || (name === 'event' && events.length > 0 && !namesInData(operation))) continue;
    const field = draftSchema(provenanceIn(page, frame.words));
    state(field, 'type', name === 'retry' ? 'integer' : 'string', provenanceIn(page, frame.words));
    if (/sequential|\bint/i.test(frame.words.text) && name === 'id')
      state(field, 'pattern', '^\\d+$', provenanceIn(page, frame.words, 'inferred'));
    place(item, ['properties', name], field);
  }
  return item;
}

function dataSchema(page: Page, operation: OperationDraft): SchemaDraft | undefined {
  const { frames, eventFields, eventSamples } = operation;
  const shown = [
    ...frames.flatMap(({ field, sample }) => (field === 'data' && sample?.kind === 'object' ? [sample] : [])),
    ...eventSamples.filter(({ kind }) => kind === 'object'),
  ].map((sample) => sampleSchema(page, sample));
  const [first] = shown;
  const described =
    eventFields.length === 0
      ? undefined
      : objectSchema(page, eventFields, provenanceIn(page, eventFields[0]?.stretch ?? { start: 0, end: 1 }), []);
  const data = described ?? (first === undefined ? undefined : shown.slice(1).reduce(joined, first));
  if (data === undefined || operation.events.length === 0) return data;
  const name = typeMember(operation);
  if (name === undefined) return data;
  const type = draftSchema(
    data.origins.get(`/properties/${name}`)?.[0] ??
      provenanceIn(page, operation.events[0]?.name ?? { start: 0, end: 1 }),
  );
  state(type, 'type', 'string', {
    ...provenanceIn(page, operation.events[0]?.name ?? { start: 0, end: 1 }),
    known: 'inferred',
  });
  nameEvents(page, operation, type);
  const shownAs = (data.keywords.get('properties') as JsonObject | undefined)?.[name];
  if (isObject(shownAs) && shownAs['examples'] !== undefined) type.keywords.set('examples', shownAs['examples']);
  for (const pointer of data.origins.keys())
    if (pointer.startsWith(`/properties/${name}/`)) data.origins.delete(pointer);
  place(data, ['properties', name], type);
  tieMembers(page, data, name, operation);
  return data;
}

/** Members of a payload are shown in events of some types only: which ones, stands beside each. */
function tieMembers(page: Page, data: SchemaDraft, typeName: string, { frames, eventSamples }: OperationDraft): void {
  const samples: readonly Sample[] = [...frames.flatMap(({ sample }) => sample ?? []), ...eventSamples];
  const types = new Map<string, Map<string, Provenance>>();
  for (const sample of samples) {
    if (sample.kind !== 'object') continue;
    const type = sample.members.find(({ name }) => name === typeName)?.value;
    if (type?.kind !== 'value' || typeof type.value !== 'string') continue;
    for (const { name, value } of sample.members)
      for (const inner of value.kind === 'object' ? value.members : []) {
        const key = `${name}\n${inner.name}`;
        const at = types.get(key) ?? new Map<string, Provenance>();
        if (!at.has(type.value)) at.set(type.value, provenanceIn(page, type));
        types.set(key, at);
      }
  }
  for (const [key, shownIn] of types) {
    const [outer = '', inner = ''] = key.split('\n');
    const members = data.keywords.get('properties');
    const member = isObject(members) ? members[outer] : undefined;
    const parts = isObject(member) ? member['properties'] : undefined;
    const part = isObject(parts) ? parts[inner] : undefined;
    if (!isObject(members) || !isObject(member) || !isObject(parts) || !isObject(part)) continue;
    const tied = { ...member, properties: { ...parts, [inner]: { ...part, 'x-assay-shown-in': [...shownIn.keys()] } } };
    data.keywords.set('properties', { ...members, [outer]: tied });
    data.origins.set(`${toPointer(['properties', outer, 'properties', inner])}/x-assay-shown-in`, [
      ...shownIn.values(),
    ]);
  }
}

/** Names of events are open: a page that lists them does not forbid others. */
function nameEvents(page: Page, { events }: OperationDraft, schema: SchemaDraft): void {
  schema.keywords.set(
    'x-extensible-enum',
    events.map(({ name }) => name.text),
  );
  schema.origins.set(
    '/x-extensible-enum',
    events.map(({ name }): Provenance => provenanceIn(page, name)),
  );
}

function namesInData(operation: OperationDraft): boolean {
  return typeMember(operation) !== undefined;
}

/** The member of the data whose sample values are names of events. */
function typeMember({ events, frames, eventSamples, eventFields }: OperationDraft): string | undefined {
  const names = new Set(events.map(({ name }) => name.text));
  const samples: readonly Sample[] = [...frames.flatMap(({ sample }) => sample ?? []), ...eventSamples];
  const members = samples.flatMap((sample): readonly SampleMember[] =>
    sample.kind === 'object' ? sample.members : [],
  );
  const shown = members.find(
    ({ value }) => value.kind === 'value' && typeof value.value === 'string' && names.has(value.value),
  )?.name;
  return shown ?? eventFields.find(({ name }) => /^(event_?)?type$|^event$/i.test(name?.text ?? ''))?.name?.text;
}

function objectAt(at: Provenance): SchemaDraft {
  const schema = draftSchema(at);
  state(schema, 'type', 'object', at);
  return schema;
}
