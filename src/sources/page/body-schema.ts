import type { Finding, JsonObject, Provenance } from '../../model/index.ts';
import type { BodyDraft, FieldDraft } from './draft.ts';
import { fieldSchema } from './field-schema.ts';
import { fillFromSample } from './fill-from-sample.ts';
import { findingIn, type Page, provenanceIn } from './page.ts';
import { joined, sampleSchema } from './sample-schema.ts';
import { draftSchema, place, type SchemaDraft, state } from './schema-draft.ts';
import { typeOf } from './type-words.ts';

/** Names of the members of an envelope around a page of items. */
const envelope =
  /^(items|data|results|records|entries|values|rows|list|.*(next|cursor|token|page|total|has_?more|count).*)$/i;

/** @param site whether the path names a collection, and whether the body is an answer. */
export function bodySchema(
  page: Page,
  body: BodyDraft,
  site: {
    readonly isList: boolean;
    readonly isAnswer: boolean;
    readonly keep: (suffix: string, schema: SchemaDraft) => JsonObject;
  },
  findings: Finding[],
): SchemaDraft | undefined {
  const shown = body.samples.map((sample) => sampleSchema(page, sample));
  const [first] = shown;
  const ofSamples = first === undefined ? undefined : shown.slice(1).reduce(joined, first);
  if (body.fields.length === 0) return ofSamples;
  const [only] = body.fields;
  // A type without a name is the type of the whole body.
  if (only !== undefined && only.name === undefined) {
    const members = body.fields.filter(({ name }) => name !== undefined);
    const isList = typeOf(only.type?.text ?? '')?.lists === 1;
    if (members.length === 0 || !isList) return fieldSchema(page, only, findings);
    const at = provenanceIn(page, only.type ?? only.stretch);
    return listOf(objectSchema(page, members, at, findings), at);
  }
  const at = provenanceIn(page, body.mediaType ?? body.stretch);
  const object = objectSchema(page, body.fields, at, findings);
  const sample = body.samples[0];
  if (ofSamples !== undefined && sample?.kind === 'object') fillFromSample(object, ofSamples);
  if (sample?.kind === 'array') return listOf(object, provenanceIn(page, sample, 'inferred'));
  const plain = !body.fields.some(({ name }) => envelope.test(name?.text ?? ''));
  if (!site.isAnswer || !site.isList || !plain || sample !== undefined) return object;
  // Rendered pages show the members of a list's items and lose the list around them.
  findings.push(
    findingIn(
      page,
      'note',
      'list-or-object',
      body.mediaType ?? body.stretch,
      'The page shows members and not whether they are those of one object or of each item of a list; both are taken.',
      'Show a sample of the answer, or give a document that says it.',
    ),
  );
  const guess: Provenance = { ...at, known: 'inferred' };
  const reference = draftSchema(at);
  for (const [keyword, value] of Object.entries(site.keep('item', object))) reference.keywords.set(keyword, value);
  const either = draftSchema(at);
  place(either, ['anyOf', 0], reference);
  place(either, ['anyOf', 1], listOf(reference, guess));
  either.origins.set('/anyOf', [guess]);
  return either;
}

function listOf(items: SchemaDraft, at: Provenance): SchemaDraft {
  const list = draftSchema(at);
  state(list, 'type', 'array', at);
  place(list, ['items'], items);
  return list;
}

interface Level {
  readonly schema: SchemaDraft;
  readonly children: Map<string, Level>;
  readonly field?: FieldDraft;
}

/** An object of fields; dotted names (`data.id`, `items[].name`) are members of members. */
export function objectSchema(
  page: Page,
  fields: readonly FieldDraft[],
  at: Provenance,
  findings: Finding[],
): SchemaDraft {
  const root: Level = { schema: objectAt(at), children: new Map() };
  for (const field of fields) {
    if (field.name === undefined) continue;
    const steps = field.name.text
      .replaceAll('[]', '')
      .split('.')
      .filter((step) => step !== '');
    let level = root;
    steps.forEach((step, index) => {
      const last = index === steps.length - 1;
      const known = level.children.get(step);
      if (known === undefined || (last && known.field === undefined && known.children.size === 0))
        level.children.set(step, {
          schema: last ? fieldSchema(page, field, findings) : objectAt(provenanceIn(page, field.stretch, 'inferred')),
          children: known?.children ?? new Map(),
          ...(last ? { field } : {}),
        });
      level = level.children.get(step) ?? level;
    });
  }
  close(page, root);
  return root.schema;
}

function objectAt(at: Provenance): SchemaDraft {
  const schema = draftSchema(at);
  state(schema, 'type', 'object', { ...at });
  return schema;
}

/** Put children into their parents, innermost first, with the names of those that are required. */
function close(page: Page, level: Level): void {
  const required: string[] = [];
  const origins: Provenance[] = [];
  for (const [name, child] of level.children) {
    close(page, child);
    const list = level.schema.keywords.get('type') === 'array';
    place(level.schema, list ? ['items/properties', name] : ['properties', name], child.schema);
    if (child.field?.required?.value !== true) continue;
    required.push(name);
    origins.push(provenanceIn(page, child.field.required.words));
  }
  if (level.schema.keywords.get('type') === 'array') {
    if (level.children.size > 0) nestInItems(level.schema, required);
    if (required.length > 0 && level.children.size > 0) level.schema.origins.set('/items/required', origins);
    return;
  }
  if (required.length === 0) return;
  level.schema.keywords.set('required', required);
  level.schema.origins.set('/required', origins);
}

/** Members of a list's items were gathered beside the list: move them where they belong. */
function nestInItems(schema: SchemaDraft, required: readonly string[]): void {
  const gathered = schema.keywords.get('items/properties');
  schema.keywords.delete('items/properties');
  if (gathered === undefined) return;
  const items = schema.keywords.get('items');
  schema.keywords.set('items', {
    type: 'object',
    ...(typeof items === 'object' && !Array.isArray(items) ? items : {}),
    properties: gathered,
    ...(required.length === 0 ? {} : { required }),
  });
  const isImplied = items === undefined;
  for (const [pointer, places] of [...schema.origins]) {
    if (!pointer.startsWith('/items~1properties/')) continue;
    // Members make objects of the items.
    const implied = places.slice(0, 1).map((place) => ({ ...place, known: 'inferred' as const }));
    if (isImplied && !schema.origins.has('/items')) schema.origins.set('/items', implied).set('/items/type', implied);
    schema.origins.delete(pointer);
    schema.origins.set(pointer.replace('/items~1properties/', '/items/properties/'), places);
  }
}
