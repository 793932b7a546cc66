import { escapeToken, isObject, type Json, type JsonObject, type JsonSchema } from '../model/index.ts';
import { formats } from './formats/index.ts';
import { parsePattern } from './pattern/parse-pattern.ts';

/** How a subschema relates to the value of its parent: of a part of it, of the same value, or of the same value under a condition. */
export type Reach = 'part' | 'same' | 'condition';

/** Cleans a subschema; `at` is its pointer below the keyword. */
export type Visit = (schema: JsonSchema, at: string, reach: Reach) => JsonObject;

/** A keyword's value made safe, or why it cannot be judged. */
export type Cleaned = { readonly value: Json; readonly problem?: never } | { readonly problem: string };

type Rule = (value: Json, visit: Visit) => Cleaned;

const isSchema = (value: Json): value is JsonSchema => typeof value === 'boolean' || isObject(value);
const isCount = (value: Json): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isStrings = (value: Json): value is readonly string[] =>
  Array.isArray(value) && value.every((element) => typeof element === 'string');
const TYPES = new Set<Json>(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']);

const wanted = (holds: (value: Json) => boolean, what: string): Rule => {
  return (value) => (holds(value) ? { value } : { problem: `expected ${what}` });
};
const number = wanted((value) => typeof value === 'number' && Number.isFinite(value), 'a number');
const count = wanted(isCount, 'a whole number that is not negative');
const anything: Rule = (value) => ({ value });
const text = wanted((value) => typeof value === 'string', 'a string');

const schema = (reach: Reach, literalFalse = false): Rule => {
  return (value, visit) => {
    if (!isSchema(value)) return { problem: 'expected a schema' };
    // The keyword itself reports a literal false, at the member or item that should not be there.
    return { value: value === false && literalFalse ? false : visit(value, '', reach) };
  };
};
const list = (reach: Reach): Rule => {
  return (value, visit) =>
    Array.isArray(value) && value.length > 0 && value.every(isSchema)
      ? { value: value.map((element: JsonSchema, index) => visit(element, `/${index}`, reach)) }
      : { problem: 'expected a list of schemas that is not empty' };
};
const map = (reach: Reach): Rule => {
  return (value, visit) => {
    if (!isObject(value) || !Object.values(value).every(isSchema)) return { problem: 'expected a map of schemas' };
    const entries = Object.entries(value) as [string, JsonSchema][];
    return {
      value: Object.fromEntries(entries.map(([name, child]) => [name, visit(child, `/${escapeToken(name)}`, reach)])),
    };
  };
};
const expression = (source: Json): string | undefined => {
  if (typeof source !== 'string') return 'expected a regular expression';
  const pattern = parsePattern(source);
  return typeof pattern === 'string' ? pattern : undefined;
};

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['additionalProperties', schema('part', true)],
  ['allOf', list('same')],
  ['anyOf', list('same')],
  ['const', anything],
  ['contains', schema('part')],
  ['contentEncoding', text],
  ['contentMediaType', text],
  ['contentSchema', schema('part')],
  ['default', anything],
  [
    'dependentRequired',
    wanted((value) => isObject(value) && Object.values(value).every(isStrings), 'lists of names by name'),
  ],
  ['dependentSchemas', map('condition')],
  ['else', schema('same')],
  ['enum', wanted((value) => Array.isArray(value) && value.length > 0, 'a list that is not empty')],
  ['example', anything],
  ['examples', anything],
  ['exclusiveMaximum', number],
  ['exclusiveMinimum', number],
  ['if', schema('condition')],
  ['items', schema('part', true)],
  ['maxContains', count],
  ['maximum', number],
  ['maxItems', count],
  ['maxLength', count],
  ['maxProperties', count],
  ['minContains', count],
  ['minimum', number],
  ['minItems', count],
  ['minLength', count],
  ['minProperties', count],
  [
    'multipleOf',
    wanted((value) => typeof value === 'number' && Number.isFinite(value) && value > 0, 'a number above 0'),
  ],
  ['not', schema('condition')],
  ['oneOf', list('same')],
  ['prefixItems', list('part')],
  ['properties', map('part')],
  ['propertyNames', schema('part')],
  ['readOnly', anything],
  ['required', wanted(isStrings, 'a list of names')],
  ['then', schema('same')],
  [
    'type',
    wanted(
      (value) =>
        TYPES.has(value) || (Array.isArray(value) && value.length > 0 && value.every((type) => TYPES.has(type))),
      'types of JSON Schema',
    ),
  ],
  ['unevaluatedItems', schema('part', true)],
  ['unevaluatedProperties', schema('part', true)],
  ['uniqueItems', wanted((value) => typeof value === 'boolean', 'true or false')],
  ['writeOnly', anything],
  [
    'pattern',
    (value) => {
      const problem = expression(value);
      return problem === undefined ? { value } : { problem };
    },
  ],
  [
    'patternProperties',
    (value, visit) => {
      const problem = isObject(value)
        ? Object.keys(value)
            .map(expression)
            .find((found) => found !== undefined)
        : undefined;
      return problem === undefined ? map('part')(value, visit) : { problem };
    },
  ],
]);

/**
 * Make one keyword of an untrusted schema safe to evaluate.
 * @returns undefined for a word that says nothing about values: an unknown keyword, a vendor extension, an unknown format.
 */
export function cleanKeyword(keyword: string, value: Json, visit: Visit): Cleaned | undefined {
  if (keyword === 'format') return typeof value === 'string' && formats.has(value) ? { value } : undefined;
  return rules.get(keyword)?.(value, visit);
}
