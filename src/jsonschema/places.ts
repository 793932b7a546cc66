import { escapeToken, isObject, type Json, type JsonObject } from '../model/index.ts';
import { holds } from './explain.ts';
import { type Choose, type Facts, factsOf, itemParts, memberParts } from './facts.ts';
import type { Program } from './program.ts';

/** One place in a valid instance, with everything that its value has to keep there. */
export interface Place {
  /** JSON Pointer into the instance. */
  readonly pointer: string;
  readonly value: Json;
  /** The schemas that apply, before references and alternatives. */
  readonly schemas: readonly JsonObject[];
  /** Joined along the branches that the value takes. */
  readonly facts: Facts;
}

/** Choose the branches that a value takes: the first that it keeps. */
export function takenBy(program: Program, value: Json): Choose {
  return (schema, keyword, _count, member = '') => {
    if (keyword === 'dependentSchemas') return isObject(value) && Object.hasOwn(value, member) ? 1 : 0;
    if (keyword === 'if') return isObject(schema.if) && holds(program, schema.if, value) ? 0 : 1;
    const branches = Array.isArray(schema[keyword]) ? schema[keyword] : [];
    return Math.max(
      0,
      branches.findIndex((branch: Json) => isObject(branch) && holds(program, branch, value)),
    );
  };
}

/** Which places of an instance are looked for. */
export interface PlacesWanted {
  /** Those at or below this pointer, and the one right above. Left out: all. */
  readonly under?: string;
  /** Whether anything is wanted at or below a place. It bounds the search; without it a schema that holds itself is entered once on each way. */
  readonly tries?: (pointer: string) => boolean;
}

/** Most places of one instance. */
const MOST = 2_000;

interface Walked extends PlacesWanted {
  readonly schema: JsonObject;
  readonly places: readonly Place[];
}

/** The last walk over each instance: whoever tries it at its edges asks again for what was broken. */
const walked = new WeakMap<JsonObject | readonly Json[], Walked>();

/** The places of an instance that the schema says something about, outermost first. */
export function placesOf(
  program: Program,
  schema: JsonObject,
  value: Json,
  wanted: PlacesWanted = {},
): readonly Place[] {
  if (typeof value !== 'object' || value === null) return walk(program, schema, value, wanted);
  const before = walked.get(value);
  const { under, tries } = wanted;
  if (before !== undefined && before.schema === schema && before.under === under && before.tries === tries)
    return before.places;
  const places = walk(program, schema, value, wanted);
  walked.set(value, { schema, ...wanted, places });
  return places;
}

function walk(
  program: Program,
  schema: JsonObject,
  value: Json,
  { under = '', tries }: PlacesWanted,
): readonly Place[] {
  const found: Place[] = [];
  const parent = under.slice(0, Math.max(0, under.lastIndexOf('/')));
  const open: (Omit<Place, 'facts'> & { readonly trail: ReadonlySet<string> })[] = [
    { pointer: '', value, schemas: [schema], trail: new Set() },
  ];
  for (let i = 0; found.length < MOST; i++) {
    const next = open[i];
    if (next === undefined) break;
    const facts = factsOf(program, next.schemas, takenBy(program, next.value));
    if (facts === undefined) continue;
    const { trail, ...rest } = next;
    const place: Place = { ...rest, facts };
    if (isWithin(place.pointer, under) || place.pointer === parent) found.push(place);
    // What lies inside a schema inside itself says nothing new.
    if (tries === undefined && facts.refs.some((ref) => trail.has(ref))) continue;
    const further = tries === undefined ? new Set([...trail, ...facts.refs]) : trail;
    const children: readonly [string, Json, readonly JsonObject[] | undefined][] = Array.isArray(next.value)
      ? next.value.map((item: Json, index) => [String(index), item, itemParts(facts, index)])
      : isObject(next.value)
        ? Object.entries(next.value).map(([name, member]) => [name, member, memberParts(facts, name)])
        : [];
    for (const [token, child, schemas] of children) {
      const pointer = `${place.pointer}/${escapeToken(token)}`;
      if (schemas === undefined || schemas.length === 0) continue;
      if (!isWithin(pointer, under) && !isWithin(under, pointer)) continue;
      if (tries?.(pointer) === false) continue;
      open.push({ pointer, value: child, schemas, trail: further });
    }
  }
  return found;
}

/** Whether a place lies at or below another. */
export function isWithin(pointer: string, under: string): boolean {
  return pointer === under || pointer.startsWith(`${under}/`);
}

/** A copy of an instance with the value at a pointer replaced. */
export function replaceAt(root: Json, tokens: readonly string[], value: Json): Json {
  const [token, ...deeper] = tokens;
  if (token === undefined) return value;
  if (Array.isArray(root))
    return root.map((item: Json, index) => (String(index) === token ? replaceAt(item, deeper, value) : item));
  if (!isObject(root)) return root;
  const before = Object.hasOwn(root, token) ? root[token] : undefined;
  return before === undefined ? root : { ...root, [token]: replaceAt(before, deeper, value) };
}
