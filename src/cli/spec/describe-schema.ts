import {
  type Contract,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type JsonSchema,
  type Provenance,
  toPointer,
  valueAt,
} from '../../model/index.ts';

/** One line about one member: how deep it lies, its words, and where it is stated. */
export interface SchemaLine {
  readonly depth: number;
  readonly text: string;
  readonly places: readonly Provenance[];
}

const limits: readonly (readonly [string, string])[] = [
  ['minimum', '>='],
  ['exclusiveMinimum', '>'],
  ['maximum', '<='],
  ['exclusiveMaximum', '<'],
  ['minLength', 'length >='],
  ['maxLength', 'length <='],
  ['x-assay-max-bytes', 'bytes <='],
  ['minItems', 'items >='],
  ['maxItems', 'items <='],
  ['multipleOf', 'multiple of'],
];

/** Deeper members stand in schemas of their own, or are not read by anybody. */
const deepest = 12;

/** A schema as lines for people: one for itself and one for each member, with every fact and its place. */
export function describeSchema(contract: Contract, id: string): readonly SchemaLine[] {
  const lines: SchemaLine[] = [];
  const placesOf = (pointer: string) => contract.origins[`${id}#${pointer}`] ?? [];

  const visit = (schema: JsonSchema, pointer: string, depth: number, label: string) => {
    const words = wordsOf(schema, (keyword) => isGuess(placesOf(pointer + toPointer([keyword]))));
    lines.push({
      depth,
      text: [label, words].filter((part) => part !== '').join(' '),
      places: onePerLine([...placesOf(pointer), ...factsAt(contract, id, pointer)]),
    });
    if (typeof schema === 'boolean' || depth > deepest) return;
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    for (const [name, member] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {}))
      visit(
        member as JsonSchema,
        `${pointer}/properties${toPointer([name])}`,
        depth + 1,
        `${name}${required.includes(name) ? '' : '?'}:`,
      );
    const items = schema['items'];
    if (isObject(items) && !isPlain(items)) visit(items, `${pointer}/items`, depth + 1, 'each:');
    const content = schema['contentSchema'];
    if (isObject(content)) visit(content, `${pointer}/contentSchema`, depth + 1, 'holds:');
    for (const keyword of ['anyOf', 'oneOf', 'allOf'] as const) {
      const branches = schema[keyword];
      if (!Array.isArray(branches) || branches.every((branch) => isPlain(branch as JsonSchema))) continue;
      for (const [index, branch] of branches.entries())
        visit(branch as JsonSchema, `${pointer}/${keyword}/${index}`, depth + 1, `${keyword}:`);
    }
    const not = schema['not'];
    if (isObject(not) && !isPlain(not)) visit(not, `${pointer}/not`, depth + 1, 'not:');
    const more = schema['additionalProperties'];
    if (isObject(more)) visit(more, `${pointer}/additionalProperties`, depth + 1, 'others:');
  };
  visit(contract.schemas[id] ?? true, '', 0, '');
  return lines;
}

/** Keywords whose schemas stand on lines of their own, unless they are so short that they stand on the line of their parent. */
const structural: ReadonlySet<string> = new Set(['properties', 'additionalProperties', 'contentSchema', 'required']);
const nested: ReadonlySet<string> = new Set(['items', 'anyOf', 'oneOf', 'allOf', 'not']);

/** Where the keywords of a schema are stated, which may be other lines than that of its name. */
function factsAt(contract: Contract, id: string, pointer: string): readonly Provenance[] {
  const known = contract.origins[`${id}#${pointer}`]?.[0]?.known ?? 'stated';
  return (
    (byOwner(contract).get(id) ?? [])
      .filter(([at]) => at.startsWith(`${pointer}/`) && isShownWith(contract, id, pointer, at))
      // Which keywords are guesses, the words say.
      .flatMap(([, places]) => places.map((place) => ({ ...place, known })))
      .toSorted((a, b) => a.line - b.line)
  );
}

/** Whether the words on the line of a schema say what stands at a place below it. */
function isShownWith({ schemas }: Contract, id: string, pointer: string, at: string): boolean {
  const steps = at.slice(pointer.length + 1).split('/');
  let here = pointer;
  for (const step of steps) {
    here = `${here}/${step}`;
    if (structural.has(step)) return false;
    if (!nested.has(step) && !/^\d+$/.test(step)) continue;
    const part = valueAt(schemas[id] as Json, here);
    if (isObject(part) && !isPlain(part)) return false;
    if (Array.isArray(part) && !part.every((one) => isPlain(one as JsonSchema))) return false;
  }
  return true;
}

type Owned = ReadonlyMap<string, readonly (readonly [string, readonly Provenance[]])[]>;

/** Asked for every line of a contract. */
const owned = new WeakMap<Contract['origins'], Owned>();

function byOwner({ origins }: Contract): Owned {
  const known = owned.get(origins);
  if (known !== undefined) return known;
  const made = new Map<string, (readonly [string, readonly Provenance[]])[]>();
  for (const [key, places] of Object.entries(origins)) {
    const hash = key.search(/#(\/|$)/);
    const [id, pointer] = [key.slice(0, hash), key.slice(hash + 1)];
    const list = made.get(id);
    if (list === undefined) made.set(id, [[pointer, places]]);
    else list.push([pointer, places]);
  }
  owned.set(origins, made);
  return made;
}

/** A line counts once; what is a guess on the line of a fact, its words say. */
export function onePerLine(places: readonly Provenance[]): readonly Provenance[] {
  const lines = new Map<string, Provenance>();
  for (const place of places) {
    const key = `${place.document} ${place.line}`;
    if (!lines.has(key) || place.known === 'stated') lines.set(key, place);
  }
  return [...lines.values()];
}

function isGuess(places: readonly Provenance[]): boolean {
  return places.length > 0 && places.every(({ known }) => known === 'inferred');
}

/** Whether a schema fits on the line of its parent. */
function isPlain(schema: JsonSchema): boolean {
  if (typeof schema === 'boolean') return true;
  if (isObject(schema['properties']) || isObject(schema['contentSchema'])) return false;
  const items = schema['items'];
  if (isObject(items)) return isPlain(items);
  return ['anyOf', 'oneOf', 'allOf'].every((keyword) => {
    const branches = schema[keyword];
    return !Array.isArray(branches) || branches.every((branch) => isPlain(branch as JsonSchema));
  });
}

/** @param inferred whether a keyword is a guess: it gets a question mark. */
function wordsOf(schema: JsonSchema, inferred: (keyword: string) => boolean): string {
  if (schema === true) return 'anything';
  if (schema === false) return 'nothing';
  const words: string[] = [];
  const add = (keyword: string, text: string) => words.push(inferred(keyword) ? `${text} (inferred)` : text);
  const { $ref: reference, type } = schema;
  if (typeof reference === 'string') words.push(fromPointer(reference.slice(1))[1] ?? reference);
  const items = schema['items'];
  if (type !== undefined && !(type === 'array' && isObject(items)))
    add('type', Array.isArray(type) ? type.join(' or ') : String(type));
  if (type === 'array' && isObject(items))
    add('type', isPlain(items) ? `list of ${wordsOf(items, () => false)}` : 'list');
  if (schema['x-assay-nullable'] === true) words.push('or null');
  if (schema['format'] !== undefined) add('format', `<${String(schema['format'])}>`);
  for (const keyword of ['anyOf', 'oneOf', 'allOf'] as const) {
    const branches = schema[keyword];
    if (!Array.isArray(branches)) continue;
    const plain = branches.every((branch) => isPlain(branch as JsonSchema));
    add(
      keyword,
      plain
        ? branches
            .map((branch) => `(${wordsOf(branch as JsonSchema, () => false)})`)
            .join(keyword === 'allOf' ? ' and ' : ' or ')
        : keyword,
    );
  }
  const not = schema['not'];
  if (isObject(not) || typeof not === 'boolean')
    add('not', `not ${isPlain(not) ? `(${wordsOf(not, () => false)})` : 'as below'}`);
  const by = isObject(schema['discriminator']) ? schema['discriminator']['propertyName'] : undefined;
  if (typeof by === 'string') words.push(`told apart by ${by}`);
  if (Array.isArray(schema['enum'])) add('enum', `= ${list(schema['enum'])}`);
  if (schema['const'] !== undefined) add('const', `= ${short(schema['const'])}`);
  if (Array.isArray(schema['x-extensible-enum']))
    add('x-extensible-enum', `such as ${list(schema['x-extensible-enum'])}`);
  for (const [keyword, text] of limits)
    if (schema[keyword] !== undefined) add(keyword, `${text} ${String(schema[keyword])}`);
  if (schema['pattern'] !== undefined) add('pattern', `/${String(schema['pattern'])}/`);
  if (schema['default'] !== undefined) add('default', `default ${short(schema['default'])}`);
  if (Array.isArray(schema['x-assay-shown-in'])) words.push(`shown in ${list(schema['x-assay-shown-in'])}`);
  if (schema['readOnly'] === true) words.push('read-only');
  if (schema['writeOnly'] === true) words.push('write-only');
  if (Array.isArray(schema['examples']) && schema['examples'].length > 0)
    words.push(`e.g. ${short(schema['examples'][0] as Json)}`);
  return words.length === 0 ? 'anything' : words.join(' ');
}

function list(values: readonly Json[]): string {
  return values.map(short).join(' | ');
}

function short(value: Json): string {
  const text = typeof value === 'string' && /^[\w.@:/-]+$/.test(value) ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** How many facts of each kind the schemas of a contract hold. */
export interface FactCounts {
  members: number;
  limits: number;
  enums: number;
  examples: number;
  defaults: number;
}

export function countFacts(schemas: readonly JsonSchema[]): FactCounts {
  const counts: FactCounts = { members: 0, limits: 0, enums: 0, examples: 0, defaults: 0 };
  const visit = (value: Json | undefined, depth: number): void => {
    if (!isObject(value) || depth > 60) return;
    countKeywords(value, counts);
    if (isObject(value['properties'])) {
      counts.members += Object.keys(value['properties']).length;
      for (const member of Object.values(value['properties'])) visit(member, depth + 1);
    }
    for (const keyword of ['items', 'contentSchema', 'additionalProperties', 'not']) visit(value[keyword], depth + 1);
    for (const keyword of ['anyOf', 'oneOf', 'allOf', 'prefixItems']) {
      const branches = value[keyword];
      if (Array.isArray(branches)) for (const branch of branches) visit(branch as Json, depth + 1);
    }
  };
  for (const schema of schemas) visit(schema, 0);
  return counts;
}

function countKeywords(schema: JsonObject, counts: FactCounts): void {
  const bounds = limits.filter(([keyword]) => schema[keyword] !== undefined).length;
  counts.limits +=
    bounds -
    (schema['x-assay-max-bytes'] === undefined ? 0 : 1) +
    (schema['pattern'] === undefined || schema['x-assay-form'] !== undefined ? 0 : 1);
  if (schema['enum'] !== undefined || schema['x-extensible-enum'] !== undefined) counts.enums += 1;
  if (Array.isArray(schema['examples'])) counts.examples += schema['examples'].length;
  if (schema['default'] !== undefined) counts.defaults += 1;
}
