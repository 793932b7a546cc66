import type { Contract, Json, JsonSchema, SchemaId } from '../../model/index.ts';
import { isObject } from '../../model/index.ts';

/** One keyword of a schema, where an instance meets it. */
export interface SchemaFact {
  /** Key in {@link Contract.origins}. */
  readonly origin: string;
  readonly schema: SchemaId;
  /** The part of the schema in words: `RunDto.status`, `listRuns query.page`. */
  readonly subject: string;
  readonly keyword: string;
  readonly value: Json;
  /** Where requests meet it, as probes name it: `query.page`, `body/inputs/0/name`. */
  readonly at: string;
}

/** Keywords that forbid something, or say what is taken for granted. All others only describe. */
const telling = [
  'type',
  'enum',
  'const',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'required',
  'additionalProperties',
  'default',
  'oneOf',
  'anyOf',
  'allOf',
  'not',
] as const;

/** Facts of a schema and of all that it refers to, each once for every place in an instance. Recursion is followed once. */
export function schemaFacts(contract: Contract, id: SchemaId, at: string): SchemaFact[] {
  const facts: SchemaFact[] = [];
  const visit = (schemaId: SchemaId, pointer: string, schema: JsonSchema, place: string, open: readonly string[]) => {
    if (!isObject(schema)) return;
    const here = `${schemaId}#${pointer}`;
    if (open.includes(here)) return;
    const inside = [...open, here];
    for (const keyword of telling) {
      const value = schema[keyword];
      if (value !== undefined)
        facts.push({
          origin: `${here}/${keyword}`,
          schema: schemaId,
          subject: subjectOf(schemaId, pointer),
          keyword,
          value,
          at: place,
        });
    }
    const target = typeof schema['$ref'] === 'string' ? schemaNamed(contract, schema['$ref']) : undefined;
    if (target !== undefined) visit(target, '', contract.schemas[target] ?? true, place, inside);
    for (const [name, property] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {}))
      visit(
        schemaId,
        `${pointer}/properties/${escaped(name)}`,
        property as JsonSchema,
        `${place}/${escaped(name)}`,
        inside,
      );
    if (schema['items'] !== undefined)
      visit(schemaId, `${pointer}/items`, schema['items'] as JsonSchema, `${place}/0`, inside);
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const branches = schema[keyword];
      if (Array.isArray(branches))
        for (const [i, branch] of branches.entries())
          visit(schemaId, `${pointer}/${keyword}/${i}`, branch as JsonSchema, place, inside);
    }
  };
  visit(id, '', contract.schemas[id] ?? true, at, []);
  return facts;
}

/** A keyword in a few words: `is one of RUNNING, PAUSED`. */
export function factInWords({ subject, keyword, value }: SchemaFact): string {
  const plain = Array.isArray(value)
    ? value.map((one) => (isObject(one) ? '…' : String(one))).join(', ')
    : JSON.stringify(value);
  switch (keyword) {
    case 'type':
      return `${subject} is of type ${Array.isArray(value) ? value.join(' or ') : String(value)}`;
    case 'enum':
      return `${subject} is one of ${plain}`;
    case 'required':
      return `${subject} has ${plain}`;
    case 'oneOf':
    case 'anyOf':
    case 'allOf':
      return `${subject} takes ${keyword === 'oneOf' ? 'exactly one' : keyword === 'anyOf' ? 'one' : 'all'} of ${Array.isArray(value) ? value.length : 0} forms`;
    default:
      return `${subject} has ${keyword} ${plain}`;
  }
}

function subjectOf(id: SchemaId, pointer: string): string {
  const path = pointer
    .replaceAll(/\/properties\//g, '.')
    .replaceAll('/items', '[]')
    .replaceAll(/\/(any|one|all)Of\/\d+/g, '');
  return `${id}${path}`;
}

function schemaNamed(contract: Contract, ref: string): SchemaId | undefined {
  const name = ref
    .replace(/^#\/\$defs\//, '')
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  return name in contract.schemas ? name : undefined;
}

function escaped(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}
