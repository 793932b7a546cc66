import { isObject, type Json, type JsonObject } from '../model/index.ts';
import { sameJson } from './canonical.ts';
import { commonStep } from './decimal.ts';
import { memberSchemas } from './explain.ts';
import { NEVER, type Program } from './program.ts';

export type Type = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

export const TYPES: readonly Type[] = ['object', 'array', 'string', 'number', 'boolean', 'null'];

export interface Bound {
  readonly value: number;
  readonly open: boolean;
}

/** An `unevaluated*` keyword and the schemas whose evaluations it sees. */
export interface Rest {
  readonly schema: JsonObject | false;
  readonly sees: ReadonlySet<JsonObject>;
}

/** Everything that one value has to keep, along one way through the alternatives: keywords of all schemas that apply, joined. */
export interface Facts {
  /** All schema objects that apply to the value itself. */
  readonly parts: readonly JsonObject[];
  /** References followed. */
  readonly refs: readonly string[];
  /** Ways to choose at the alternatives met: their product is the number of ways through. */
  readonly ways: number;
  readonly types: readonly Type[];
  readonly integer: boolean;
  /** `enum` and `const`. */
  readonly options?: readonly Json[];
  readonly low?: Bound;
  readonly high?: Bound;
  readonly step?: number;
  readonly minLength: number;
  readonly maxLength: number;
  readonly patterns: readonly string[];
  readonly formats: readonly string[];
  readonly minItems: number;
  readonly maxItems: number;
  readonly unique: boolean;
  readonly minProperties: number;
  readonly maxProperties: number;
  readonly required: readonly string[];
  readonly restMembers: readonly Rest[];
  readonly restItems: readonly Rest[];
  readonly dependents: readonly (readonly [string, JsonObject])[];
  readonly examples: readonly Json[];
  /** The schemas of members and items that were asked for before. */
  readonly asked: {
    readonly members: Map<string, readonly JsonObject[] | undefined>;
    readonly items: Map<number, readonly JsonObject[] | undefined>;
    /** The parts without some keywords. */
    readonly without: Map<string, readonly JsonObject[]>;
    likely?: readonly Type[];
    optional?: readonly string[];
  };
}

/**
 * Chooses one of `count` branches of an alternative. Of an `if`: 0 where it holds. Of one of `dependentSchemas`: 1 where its member is there.
 */
export type Choose = (
  schema: JsonObject,
  keyword: 'oneOf' | 'anyOf' | 'if' | 'dependentSchemas',
  count: number,
  member?: string,
) => number;

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** What was joined for one list of schemas: by the choice that was asked for first, then by the next, and so on. */
type Known =
  | { readonly question: Parameters<Choose>; readonly answers: Map<number, Known> }
  | { readonly facts: Facts | undefined };

interface Asked {
  readonly question: Parameters<Choose>;
  readonly answer: number;
}

const known = new WeakMap<readonly JsonObject[] | JsonObject, Known>();
const lasting = new WeakSet<readonly JsonObject[]>();

/** Note a list of schemas that is made once and met again: what is joined for it is kept. */
export function asLasting(schemas: readonly JsonObject[]): readonly JsonObject[] {
  lasting.add(schemas);
  return schemas;
}

const longer = new WeakMap<readonly JsonObject[], Map<JsonObject, readonly JsonObject[]>>();

/** A list of schemas with one more; where both are met again, the same list. */
export function withSchema(schemas: readonly JsonObject[], further: JsonObject): readonly JsonObject[] {
  if (!lasting.has(schemas)) return [...schemas, further];
  const known = longer.get(schemas) ?? new Map<JsonObject, readonly JsonObject[]>();
  longer.set(schemas, known);
  const list = known.get(further) ?? asLasting([...schemas, further]);
  known.set(further, list);
  return list;
}

/** The schema that asks for a type and nothing else, the same one each time. */
export const ofType: Readonly<Record<Type, JsonObject>> = {
  null: { type: 'null' },
  boolean: { type: 'boolean' },
  number: { type: 'number' },
  string: { type: 'string' },
  array: { type: 'array' },
  object: { type: 'object' },
};

/**
 * Join the schemas that apply to one value. Known from then on, by identity of the one schema or of the list (see {@link memberParts}):
 * the same schemas apply again and again.
 * @returns undefined where nothing can keep them (a schema that allows nothing, references that go round).
 */
export function factsOf(program: Program, schemas: readonly JsonObject[], choose: Choose): Facts | undefined {
  const [only] = schemas;
  const key = schemas.length === 1 && only !== undefined ? only : schemas;
  const isKept = key === only || lasting.has(schemas);
  const asked: Asked[] = [];
  let at = isKept ? known.get(key) : undefined;
  while (at !== undefined && 'question' in at) {
    const answer = choose(...at.question);
    asked.push({ question: at.question, answer });
    at = at.answers.get(answer);
  }
  if (at !== undefined) return at.facts;
  let turn = 0;
  const facts = visitAll(program, schemas, (...question) => {
    // What was asked on the way here is not asked again: some choose by chance.
    const before = asked[turn++];
    if (before !== undefined) return before.answer;
    const answer = choose(...question);
    asked.push({ question, answer });
    return answer;
  });
  if (isKept) known.set(key, grown(known.get(key), asked, facts));
  return facts;
}

function grown(at: Known | undefined, [next, ...later]: readonly Asked[], facts: Facts | undefined): Known {
  if (next === undefined) return { facts };
  const node =
    at !== undefined && 'question' in at ? at : { question: next.question, answers: new Map<number, Known>() };
  node.answers.set(next.answer, grown(node.answers.get(next.answer), later, facts));
  return node;
}

function visitAll(program: Program, schemas: readonly JsonObject[], choose: Choose): Facts | undefined {
  const parts: JsonObject[] = [];
  const refs: string[] = [];
  const restMembers: Rest[] = [];
  const restItems: Rest[] = [];
  let ways = 1;
  const onWay = new Set<string>();

  // False: a dead end. Gives the parts met below, for the unevaluated* keywords of this schema see only those.
  const visit = (schema: JsonObject): boolean => {
    if (schema[NEVER] !== undefined) return false;
    const from = parts.length;
    parts.push(schema);
    if (typeof schema.$ref === 'string') {
      if (onWay.has(schema.$ref)) return false;
      onWay.add(schema.$ref);
      refs.push(schema.$ref);
      const alive = visit(program.follow(schema.$ref));
      onWay.delete(schema.$ref);
      if (!alive) return false;
    }
    for (const branch of list(schema.allOf)) if (!visit(branch as JsonObject)) return false;
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const branches = list(schema[keyword]);
      if (branches.length === 0) continue;
      ways *= branches.length;
      const branch = branches[choose(schema, keyword, branches.length)];
      if (!isObject(branch) || !visit(branch)) return false;
    }
    if (isObject(schema.if)) {
      ways *= 2;
      const yes = choose(schema, 'if', 2) === 0;
      const branch = yes ? schema.then : schema.else;
      if (yes && !visit(schema.if)) return false;
      if (isObject(branch) && !visit(branch)) return false;
    }
    for (const [member, branch] of isObject(schema.dependentSchemas) ? Object.entries(schema.dependentSchemas) : []) {
      const needed = parts.some((part) => list(part.required).includes(member));
      if (!needed) ways *= 2;
      if (!needed && choose(schema, 'dependentSchemas', 2, member) === 0) continue;
      if (!needed) parts.push({ required: [member] });
      if (!isObject(branch) || !visit(branch)) return false;
    }
    for (const [keyword, rests] of [
      ['unevaluatedProperties', restMembers],
      ['unevaluatedItems', restItems],
    ] as const) {
      const rest = schema[keyword];
      if (rest !== undefined) rests.push({ schema: isObject(rest) ? rest : false, sees: new Set(parts.slice(from)) });
    }
    return true;
  };
  if (!schemas.every(visit)) return undefined;
  return {
    ...join(parts),
    parts,
    refs,
    ways,
    restMembers,
    restItems,
    asked: { members: new Map(), items: new Map(), without: new Map() },
  };
}

type Joined = Omit<Facts, 'parts' | 'refs' | 'ways' | 'restMembers' | 'restItems' | 'asked'>;

/** Intersect the keywords of schemas that all apply. */
function join(parts: readonly JsonObject[]): Joined {
  const numbers = (keyword: string) =>
    parts.flatMap((part) => (typeof part[keyword] === 'number' ? [part[keyword]] : []));
  const strings = (keyword: string) => [
    ...new Set(parts.flatMap((part) => (typeof part[keyword] === 'string' ? [part[keyword]] : []))),
  ];
  let types: readonly Type[] = TYPES;
  let integer = false;
  let options: readonly Json[] | undefined;
  for (const part of parts) {
    if (part.type !== undefined) {
      const stated: readonly Json[] = Array.isArray(part.type) ? part.type : [part.type];
      if (stated.includes('integer') && !stated.includes('number')) integer = true;
      const plain = stated.map((type) => (type === 'integer' ? 'number' : type));
      // The order of the first statement is kept: it says what is usual.
      const narrowed =
        types === TYPES ? plain.filter((type): type is Type => TYPES.some((one) => one === type)) : types;
      types = [...new Set(narrowed.filter((type) => plain.includes(type)))];
    }
    for (const stated of [part.enum, part.const === undefined ? undefined : [part.const]])
      if (Array.isArray(stated))
        options =
          options === undefined
            ? stated
            : options.filter((option) => stated.some((other: Json) => sameJson(option, other)));
  }
  const low = bound(numbers('minimum'), numbers('exclusiveMinimum'), 1);
  const high = bound(numbers('maximum'), numbers('exclusiveMaximum'), -1);
  const steps = numbers('multipleOf');
  const step = steps.length === 0 ? undefined : steps.reduce(commonStep);
  return {
    types:
      types.length > 1
        ? [...types.filter((type) => type !== 'null'), ...types.filter((type) => type === 'null')]
        : types,
    integer,
    ...(options === undefined ? {} : { options }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(step === undefined ? {} : { step }),
    minLength: Math.max(0, ...numbers('minLength')),
    maxLength: Math.min(Number.POSITIVE_INFINITY, ...numbers('maxLength')),
    patterns: strings('pattern'),
    formats: strings('format'),
    minItems: Math.max(0, ...numbers('minItems')),
    maxItems: Math.min(Number.POSITIVE_INFINITY, ...numbers('maxItems')),
    unique: parts.some((part) => part.uniqueItems === true),
    minProperties: Math.max(0, ...numbers('minProperties')),
    maxProperties: Math.min(Number.POSITIVE_INFINITY, ...numbers('maxProperties')),
    required: [...new Set(parts.flatMap((part) => list(part.required).map(String)))],
    dependents: parts.flatMap((part) => {
      const needs = isObject(part.dependentRequired) ? Object.entries(part.dependentRequired) : [];
      const schemas = isObject(part.dependentSchemas) ? Object.entries(part.dependentSchemas) : [];
      return [
        ...needs.map(([name, required]): [string, JsonObject] => [name, { required }]),
        ...schemas.flatMap(([name, schema]): [string, JsonObject][] => (isObject(schema) ? [[name, schema]] : [])),
      ];
    }),
    examples: parts.flatMap((part) => [
      ...(part.example === undefined ? [] : [part.example]),
      ...list(part.examples),
      ...(part.default === undefined ? [] : [part.default]),
    ]),
  };
}

/** The tightest of inclusive and exclusive bounds. @param sign 1 for lower bounds, -1 for upper ones. */
function bound(closed: readonly number[], open: readonly number[], sign: 1 | -1): Bound | undefined {
  const all = [...closed.map((value) => ({ value, open: false })), ...open.map((value) => ({ value, open: true }))];
  return all.reduce<Bound | undefined>((best, next) => {
    if (best === undefined || (next.value - best.value) * sign > 0) return next;
    return next.value === best.value && next.open ? next : best;
  }, undefined);
}

/** The schemas that apply to a member. Undefined: no such member is allowed. */
export function memberParts(facts: Facts, name: string): readonly JsonObject[] | undefined {
  const { members } = facts.asked;
  if (members.has(name)) return members.get(name);
  const made = partsBelow(facts.parts, facts.restMembers, (part) => memberSchemas(part, name));
  // Names that are made up are never met again.
  if (members.size < MOST) members.set(name, made);
  return made;
}

/** The schemas that apply to an item. Undefined: there may be no such item. */
export function itemParts(facts: Facts, index: number): readonly JsonObject[] | undefined {
  const { items } = facts.asked;
  // Behind all prefixes every item is as the next.
  const last = Math.max(0, ...facts.parts.map((part) => list(part.prefixItems).length));
  const at = Math.min(index, last);
  if (items.has(at)) return items.get(at);
  const made = partsBelow(facts.parts, facts.restItems, (part) => {
    const prefix = list(part.prefixItems);
    const child = at < prefix.length ? prefix[at] : part.items;
    return child === undefined ? [] : [isObject(child) ? child : false];
  });
  items.set(at, made);
  return made;
}

/** Names that are kept for one place. */
const MOST = 1_000;

function partsBelow(
  parts: readonly JsonObject[],
  rests: readonly Rest[],
  schemasOf: (part: JsonObject) => readonly (JsonObject | false)[],
): readonly JsonObject[] | undefined {
  const found: JsonObject[] = [];
  const seen = new Set<JsonObject>();
  for (const part of parts)
    for (const child of schemasOf(part)) {
      if (child === false || child[NEVER] !== undefined) return undefined;
      found.push(child);
      seen.add(part);
    }
  for (const rest of rests) {
    if ([...rest.sees].some((part) => seen.has(part))) continue;
    if (rest.schema === false || rest.schema[NEVER] !== undefined) return undefined;
    found.push(rest.schema);
  }
  return asLasting(found);
}
