import type { Provenance } from '../../model/index.ts';
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
  for (const pointer of data.origins.keys())
    if (pointer.startsWith(`/properties/${name}/`)) data.origins.delete(pointer);
  place(data, ['properties', name], type);
  return data;
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
