import { formats, referred } from '../../jsonschema/index.ts';
import { type Contract, isObject, type Json, type JsonObject } from '../../model/index.ts';

const judged: readonly string[] = [
  ...['type', 'enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minProperties', 'maxProperties'],
];

/** The constraints that one schema object states itself; `member`: the one that it speaks of. */
export function* constraintsOf(part: JsonObject): Iterable<{ readonly keyword: string; readonly member?: string }> {
  for (const keyword of judged) if (Object.hasOwn(part, keyword) && says(keyword, part[keyword])) yield { keyword };
  for (const name of Array.isArray(part['required']) ? part['required'] : [])
    yield { keyword: 'required', member: String(name) };
  if (part['additionalProperties'] === false) yield { keyword: 'additionalProperties' };
}

/** A keyword that forbids nothing states nothing. */
function says(keyword: string, value: Json | undefined): boolean {
  if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties') return value !== 0;
  // A format that nobody judges is a hint.
  if (keyword === 'format') return formats.has(String(value));
  return keyword !== 'uniqueItems' || value === true;
}

/** The schema objects that may apply to one value: through references, and in every branch. */
export function partsOf(contract: Contract, start: Json): readonly JsonObject[] {
  const found = new Set<JsonObject>();
  const open: Json[] = [start];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (!isObject(next) || found.has(next)) continue;
    found.add(next);
    const { $ref, if: condition, then: yes, else: no, dependentSchemas } = next;
    if (typeof $ref === 'string') open.push(referred(contract.schemas, $ref)?.schema ?? true);
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const branches = next[keyword];
      if (Array.isArray(branches)) open.push(...branches);
    }
    if (condition !== undefined) open.push(yes ?? true, no ?? true);
    if (isObject(dependentSchemas)) open.push(...Object.values(dependentSchemas));
  }
  return [...found];
}
