import { isObject, type Json, type JsonObject, type JsonSchema, type Provenance } from '../../model/index.ts';
import { type Page, provenanceIn } from './page.ts';
import type { Sample } from './sample.ts';
import { draftSchema, place, type SchemaDraft, schemaOf, state } from './schema-draft.ts';
import { typeOf } from './type-words.ts';

/** Names whose numbers are whole in every API: counts, sizes, times in ticks. */
const wholeName =
  /(^|_)(ms|millis|seconds|tokens|count|total|seq|sequence|number|index|size|page|bytes|version|attempts?|code)$|(Ms|Count|Tokens|Seq|Index|Bytes)$/;

const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The schema that a sample value suggests. That a member exists is shown, so it is stated; of what type it always is, one sample cannot
 * prove, so types and formats are inferred, and nothing is required. `null` proves that null is allowed, and says nothing of the type.
 */
export function sampleSchema(page: Page, sample: Sample, name = ''): SchemaDraft {
  const shown = provenanceIn(page, sample);
  const guess: Provenance = { ...shown, known: 'inferred' };
  const schema = draftSchema(shown);
  switch (sample.kind) {
    case 'elided':
      break;
    case 'words': {
      // A page that writes a type in place of a value states it, except for "...".
      const fact = typeOf(sample.text);
      const elided = page.text.slice(sample.start, sample.end).includes('.');
      for (const [keyword, value] of Object.entries(fact?.keywords ?? {}))
        state(schema, keyword, value, elided ? guess : shown);
      break;
    }
    case 'value':
      stateValue(schema, sample.value, name, guess, shown);
      break;
    case 'choice': {
      const values = sample.options.flatMap((option) => (option.kind === 'value' ? [option.value] : []));
      if (values.length === sample.options.length) state(schema, 'enum', values, shown);
      else
        for (const [index, option] of sample.options.entries())
          place(schema, ['anyOf', index], sampleSchema(page, option, name));
      break;
    }
    case 'array': {
      state(schema, 'type', 'array', guess);
      const items = sample.items.map((item) => sampleSchema(page, item, name));
      const [first] = items;
      if (first !== undefined) place(schema, ['items'], items.slice(1).reduce(joined, first));
      break;
    }
    case 'object':
      state(schema, 'type', 'object', guess);
      for (const member of sample.members)
        place(schema, ['properties', member.name], memberSchema(page, member.name, member.value, member.nameAt.start));
      break;
  }
  return schema;
}

function memberSchema(page: Page, name: string, value: Sample, start: number): SchemaDraft {
  const schema = sampleSchema(page, value, name);
  schema.origins.set('', [provenanceIn(page, { start, end: value.end })]);
  return schema;
}

function stateValue(
  schema: SchemaDraft,
  value: null | boolean | number | string,
  name: string,
  guess: Provenance,
  shown: Provenance,
): void {
  if (value === null) {
    // Null is allowed here, and the type beside it is not shown.
    schema.keywords.set('x-assay-nullable', true);
    schema.origins.set('/x-assay-nullable', [shown]);
    return;
  }
  if (typeof value === 'number')
    state(schema, 'type', Number.isInteger(value) && wholeName.test(name) ? 'integer' : 'number', guess);
  else state(schema, 'type', typeof value, guess);
  if (typeof value === 'string') {
    const format = timestamp.test(value) ? 'date-time' : uuid.test(value) ? 'uuid' : undefined;
    if (format !== undefined) state(schema, 'format', format, guess);
    else if (/<[\w ]+>|^\W*$/.test(value)) return;
  }
  schema.keywords.set('examples', [value]);
}

/** Two samples of one thing: members of both; of a value that they show differently, no type is said. */
export function joined(first: SchemaDraft, second: SchemaDraft): SchemaDraft {
  const keywords = new Map(Object.entries(joinedSchema(schemaOf(first), schemaOf(second)) as JsonObject));
  const origins = new Map(second.origins);
  for (const [pointer, places] of first.origins) origins.set(pointer, places);
  return { keywords, origins };
}

function joinedSchema(a: JsonSchema, b: JsonSchema): JsonSchema {
  if (typeof a === 'boolean' || typeof b === 'boolean') return a;
  const entries = new Map<string, Json>();
  for (const keyword of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [x, y] = [a[keyword], b[keyword]];
    if (x === undefined || y === undefined) {
      // A format that only one sample has is no format of both.
      if (keyword !== 'format' && (keyword !== 'enum' || shows(x ?? y, x === undefined ? a : b)))
        entries.set(keyword, (x ?? y) as Json);
    } else if (keyword === 'properties' && isObject(x) && isObject(y)) {
      const names = [...new Set([...Object.keys(x), ...Object.keys(y)])];
      entries.set(keyword, Object.fromEntries(names.map((name) => [name, joinedMember(x[name], y[name])])));
    } else if (keyword === 'items') entries.set(keyword, joinedMember(x, y));
    else if (keyword === 'enum' && Array.isArray(x) && Array.isArray(y))
      entries.set(keyword, [...new Set([...x, ...y])]);
    else if ((keyword !== 'type' && keyword !== 'format') || x === y) entries.set(keyword, x);
  }
  return Object.fromEntries(entries);
}

/** Whether what the other sample shows is one of the values of a choice. */
function shows(values: Json | undefined, { examples }: JsonObject): boolean {
  return (
    Array.isArray(values) &&
    Array.isArray(examples) &&
    examples.length > 0 &&
    examples.every((one) => values.includes(one))
  );
}

function joinedMember(a: Json | undefined, b: Json | undefined): Json {
  return isObject(a) && isObject(b) ? (joinedSchema(a, b) as Json) : ((a ?? b) as Json);
}
