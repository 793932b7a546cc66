import { type Contract, fromPointer, isObject, type Json, type JsonSchema, toPointer } from '../../model/index.ts';

/** One constraint that a document states on input: an operation, a place in its request, and the keyword that stands there. */
export interface StatedFact {
  readonly operation: string;
  /** `query.page`, `body/beds/*\/width`: items and members of any name are `*`. */
  readonly at: string;
  readonly keyword: string;
}

const judged: readonly string[] = [
  ...['type', 'enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minProperties', 'maxProperties'],
];

/** Levels below a body that are counted: beyond, recursive schemas never end. */
const deepest = 6;

/** Every constraint on the input of every operation, in document order, each once. */
export function statedFacts(contract: Contract): StatedFact[] {
  return contract.operations.flatMap(({ id, parameters, body }) => {
    const facts = new Map<string, StatedFact>();
    const add = (at: string, keyword: string) => facts.set(`${at} ${keyword}`, { operation: id, at, keyword });
    for (const { in: place, name, required, schema } of parameters) {
      if (required && place !== 'path') add(`${place}.${name}`, 'required');
      collect(contract, contract.schemas[schema], `${place}.${name}`, (at, keyword, value) => {
        // Outside a body everything is text: nothing else can be sent, and what is inside lists and objects has no place of its own.
        const isText = keyword === 'type' && !/integer|number|boolean/.test(JSON.stringify(value));
        if (!isText && at === `${place}.${name}`) add(at, keyword);
      });
    }
    const media = body?.content.find(({ mediaType }) => mediaType.includes('json')) ?? body?.content[0];
    if (media?.schema !== undefined) collect(contract, contract.schemas[media.schema], 'body', add);
    return [...facts.values()];
  });
}

function collect(
  contract: Contract,
  schema: JsonSchema | undefined,
  at: string,
  add: (at: string, keyword: string, value: Json) => void,
  depth = 0,
  onWay: readonly string[] = [],
): void {
  if (!isObject(schema) || depth > deepest || schema['readOnly'] === true) return;
  for (const keyword of judged)
    if (Object.hasOwn(schema, keyword) && says(keyword, schema[keyword])) add(at, keyword, schema[keyword] ?? null);
  for (const name of Array.isArray(schema['required']) ? schema['required'] : [])
    add(`${at}${toPointer([String(name)])}`, 'required', true);
  if (schema['additionalProperties'] === false) add(at, 'additionalProperties', false);
  const go = (child: Json | undefined, where: string, levels: number, way = onWay) =>
    collect(contract, child as JsonSchema | undefined, where, add, depth + levels, way);
  const target = schema['$ref'];
  if (typeof target === 'string' && !onWay.includes(target))
    go(contract.schemas[fromPointer(target.slice('#/$defs'.length))[0] ?? ''] as Json, at, 0, [...onWay, target]);
  for (const keyword of ['allOf', 'anyOf', 'oneOf'])
    for (const part of Array.isArray(schema[keyword]) ? schema[keyword] : []) go(part, at, 0);
  const { properties, items, additionalProperties } = schema;
  for (const [name, member] of isObject(properties) ? Object.entries(properties) : [])
    go(member, `${at}${toPointer([name])}`, 1);
  go(items, `${at}/*`, 1);
  go(additionalProperties, `${at}/*`, 1);
}

/** A keyword that forbids nothing states nothing. */
function says(keyword: string, value: Json | undefined): boolean {
  if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties') return value !== 0;
  return keyword !== 'uniqueItems' || value === true;
}
