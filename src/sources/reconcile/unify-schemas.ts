import {
  isObject,
  type Json,
  type JsonObject,
  type JsonSchema,
  type Provenance,
  type SchemaId,
  toPointer,
} from '../../model/index.ts';
import type { ReadSchema } from '../source.ts';
import { annotations, isSchema, subschemaKeywords } from '../subschemas.ts';
import { isInline } from './merge-schemas.ts';
import { referredId } from './reference-names.ts';
import { meaningOf } from './same-meaning.ts';

/** Two descriptions of one thing that cannot both be right. */
export interface Conflict {
  /** JSON Pointer inside the schema. */
  readonly pointer: string;
  readonly keyword: string;
  readonly values: readonly [Json, Json];
  readonly places: readonly [readonly Provenance[], readonly Provenance[]];
}

export interface Unified {
  readonly schema: JsonSchema;
  readonly origins: ReadonlyMap<string, readonly Provenance[]>;
}

/** A part of a schema, and the schema whose origins tell its places. */
interface Part {
  readonly schema: JsonSchema;
  readonly read: ReadSchema;
  readonly at: string;
}

/** Deeper than this, or where a schema holds itself, the first description stands as it is. */
const deepest = 40;

/**
 * Two descriptions of one schema as one: what either says, each fact with all its places. Where they contradict each other, a guess
 * yields to a statement; of two statements the first counts and the conflict is told.
 * @param look the schemas that references name. @param confirm takes a named schema with further places of its facts, and with
 * descriptions and examples that only the other side has.
 */
export function unifySchemas(
  first: ReadSchema,
  second: ReadSchema,
  look: (id: SchemaId) => ReadSchema | undefined,
  confirm: (id: SchemaId, confirmed: ReadSchema) => void,
): Unified & { readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  const open = new Set<string>();

  const unify = (a: Part, b: Part, pointer: string, depth: number): Unified => {
    if (depth > deepest) return copy(a);
    const [idA, idB] = [referredId(a.schema), referredId(b.schema)];
    if (idA !== undefined && idA === idB) return { schema: a.schema, origins: both(copy(a), copy(b)) };
    if (idA !== undefined) return againstNamed(a, idA, b, pointer, depth, false) ?? copy(a);
    if (idB !== undefined)
      return againstNamed(b, idB, a, pointer, depth, true) ?? unify(a, target(b, idB), pointer, depth + 1);
    return inline(a, b, pointer, depth);
  };

  const target = (part: Part, id: SchemaId): Part => {
    const read = look(id);
    return read === undefined ? { ...part, schema: true } : { schema: read.schema, read, at: '' };
  };

  /** One side is a reference: it stays one, and what only the other side says stands beside it. */
  const againstNamed = (
    named: Part,
    id: SchemaId,
    other: Part,
    pointer: string,
    depth: number,
    strict: boolean,
  ): Unified | undefined => {
    const known = look(id);
    const pair = `${id}\n${typeof other.schema === 'boolean' ? '' : other.at}${pointer}`;
    if (known === undefined || open.has(pair)) return copy(named);
    const before = conflicts.length;
    open.add(pair);
    const whole = target(named, id);
    const joint = strict ? unify(other, whole, pointer, depth + 1) : unify(whole, other, pointer, depth + 1);
    open.delete(pair);
    // A named schema must not take the place of an earlier description that it contradicts.
    if (strict && conflicts.length > before) {
      conflicts.length = before;
      return undefined;
    }
    if (isInline(id) && referredId(joint.schema) !== undefined) return joint;
    if (isInline(id)) {
      // Nothing else refers to it: it may become what both say, and what was guessed of it gives way.
      confirm(id, joint);
      return copy(named);
    }
    const told = new Map([...joint.origins].filter(([at]) => at === '' || known.origins.has(at)));
    confirm(id, { schema: annotated(known.schema, joint.schema), origins: new Map([...known.origins, ...told]) });
    const more = additions(known.schema, joint.schema);
    if (more === undefined || typeof named.schema === 'boolean') return copy(named);
    const extra = [...joint.origins].filter(([at]) => at !== '' && !known.origins.has(at));
    return { schema: { ...named.schema, ...more }, origins: new Map([...copy(named).origins, ...extra]) };
  };

  const inline = (a: Part, b: Part, pointer: string, depth: number): Unified => {
    if (isEmpty(b.schema))
      return isEmpty(a.schema) ? { schema: a.schema, origins: both(copy(a), copy(b)) } : withRoot(copy(a), b);
    if (isEmpty(a.schema)) return withRoot(copy(b), a);
    if (typeof a.schema === 'boolean' || typeof b.schema === 'boolean') {
      if (a.schema !== b.schema) disagree(pointer, '', a, b, a.schema as Json, b.schema as Json);
      return copy(a);
    }
    const guessed = fitting(a, b, look) ?? undefined;
    if (guessed !== undefined) return withRoot(unify(guessed, b, pointer, depth + 1), a);
    const guessedB = fitting(b, a, look);
    if (guessedB !== undefined) return withRoot(unify(a, guessedB, pointer, depth + 1), b);

    const keywords: [string, Json][] = [];
    const origins = new Map<string, readonly Provenance[]>([['', [...placesAt(a, ''), ...placesAt(b, '')]]]);
    const keep = (
      keyword: string,
      { schema, origins: found }: { schema: Json; origins: ReadonlyMap<string, readonly Provenance[]> },
      under: string,
    ) => {
      keywords.push([keyword, schema]);
      for (const [at, places] of found) origins.set(under + at, places);
    };
    for (const keyword of new Set([...Object.keys(a.schema), ...Object.keys(b.schema)])) {
      const [x, y] = [a.schema[keyword], b.schema[keyword]];
      const under = toPointer([keyword]);
      if (y === undefined || x === undefined) {
        const side = x === undefined ? b : a;
        keywords.push([keyword, (x ?? y) as Json]);
        for (const [at, places] of subtree(side, under)) origins.set(under + at, places);
      } else if (annotations.has(keyword)) keywords.push([keyword, x]);
      else if (keyword === 'properties' && isObject(x) && isObject(y)) {
        const members: [string, Json][] = [];
        for (const name of new Set([...Object.keys(x), ...Object.keys(y)])) {
          const at = under + toPointer([name]);
          const [m, n] = [partAt(a, x[name], at), partAt(b, y[name], at)];
          const one =
            m !== undefined && n !== undefined ? unify(m, n, pointer + at, depth + 1) : copy((m ?? n) as Part);
          members.push([name, one.schema as Json]);
          for (const [inner, places] of one.origins) origins.set(at + inner, places);
        }
        keywords.push([keyword, Object.fromEntries(members)]);
      } else if (keyword === 'required' && Array.isArray(x) && Array.isArray(y)) {
        keywords.push([keyword, requiredOf(a, b, x, y, pointer)]);
        origins.set(under, [...placesAt(a, under), ...placesAt(b, under)]);
      } else if (subschemaKeywords.get(keyword) === 'schema' && isSchema(x) && isSchema(y)) {
        const [m, n] = [partAt(a, x as Json, under), partAt(b, y as Json, under)];
        if (m !== undefined && n !== undefined)
          keep(
            keyword,
            unify(m, n, pointer + under, depth + 1) as { schema: Json; origins: Unified['origins'] },
            under,
          );
      } else if (meaningOf({ [keyword]: x }) === meaningOf({ [keyword]: y })) {
        keywords.push([keyword, x]);
        for (const [at, places] of subtree(a, under)) origins.set(under + at, places);
        for (const [at, places] of subtree(b, under))
          origins.set(under + at, [...(origins.get(under + at) ?? []), ...places]);
      } else {
        const side = chosen(pointer, keyword, a, b, x, y);
        keywords.push([keyword, (side === a ? x : y) as Json]);
        for (const [at, places] of subtree(side, under)) origins.set(under + at, places);
      }
    }
    return { schema: Object.fromEntries(keywords), origins };
  };

  /** Of two values of one keyword: the stated one before a guess, else the first. */
  const chosen = (pointer: string, keyword: string, a: Part, b: Part, x: Json, y: Json): Part => {
    const at = toPointer([keyword]);
    const [guessA, guessB] = [isGuess(a, at), isGuess(b, at)];
    if (guessA && !guessB) return b;
    if (guessB) return a;
    disagree(pointer, keyword, a, b, x, y);
    return a;
  };

  const disagree = (pointer: string, keyword: string, a: Part, b: Part, x: Json, y: Json) => {
    const at = keyword === '' ? '' : toPointer([keyword]);
    const places = (part: Part) => (placesAt(part, at).length > 0 ? placesAt(part, at) : placesAt(part, ''));
    conflicts.push({ pointer, keyword, values: [x, y], places: [places(a), places(b)] });
  };

  /** A member that one side requires and the other describes without requiring it is a contradiction. */
  const requiredOf = (a: Part, b: Part, x: readonly Json[], y: readonly Json[], pointer: string): Json => {
    const says = (part: Part, name: Json) =>
      typeof part.schema === 'object' &&
      isObject(part.schema['properties']) &&
      Object.hasOwn(part.schema['properties'], String(name)) &&
      !isGuess(part, '/type');
    const onlyA = x.filter((name) => !y.includes(name));
    const onlyB = y.filter((name) => !x.includes(name));
    for (const name of onlyA)
      if (says(b, name)) disagree(`${pointer}/properties${toPointer([String(name)])}`, 'required', a, b, true, false);
    for (const name of onlyB)
      if (says(a, name)) disagree(`${pointer}/properties${toPointer([String(name)])}`, 'required', a, b, false, true);
    return [...x, ...onlyB.filter((name) => !says(a, name))];
  };

  const result = unify(
    { schema: first.schema, read: first, at: '' },
    { schema: second.schema, read: second, at: '' },
    '',
    0,
  );
  return { ...result, conflicts };
}

function placesAt({ read, at }: Part, pointer: string): readonly Provenance[] {
  return read.origins.get(at + pointer) ?? [];
}

function isGuess(part: Part, pointer: string): boolean {
  const places = placesAt(part, pointer);
  return places.length > 0 && places.every(({ known }) => known === 'inferred');
}

/** The branches that a guess leaves open, where the other side says which one holds. */
function fitting(guess: Part, other: Part, look: (id: SchemaId) => ReadSchema | undefined): Part | undefined {
  if (typeof guess.schema === 'boolean' || typeof other.schema === 'boolean') return undefined;
  const branches = guess.schema['anyOf'];
  const type = other.schema['type'];
  if (!Array.isArray(branches) || typeof type !== 'string' || !isGuess(guess, '/anyOf')) return undefined;
  const typeOf = (schema: Json | undefined): Json | undefined => {
    if (!isObject(schema)) return undefined;
    const id = referredId(schema);
    const target = id === undefined ? schema : look(id)?.schema;
    return typeof target === 'object' ? target['type'] : undefined;
  };
  const index = branches.findIndex((branch) => typeOf(branch as Json) === type);
  return index === -1 ? undefined : partAt(guess, branches[index] as Json, `/anyOf/${index}`);
}

function partAt(part: Part, schema: Json | undefined, at: string): Part | undefined {
  return schema !== undefined && isSchema(schema) ? { schema, read: part.read, at: part.at + at } : undefined;
}

function isEmpty(schema: JsonSchema): boolean {
  return schema === true || (typeof schema === 'object' && Object.keys(schema).every((key) => annotations.has(key)));
}

function copy(part: Part): Unified {
  return { schema: part.schema, origins: new Map(subtree(part, '')) };
}

function subtree({ read, at }: Part, under: string): readonly (readonly [string, readonly Provenance[]])[] {
  const prefix = at + under;
  if (prefix === '') return [...read.origins];
  return [...read.origins].flatMap(([pointer, places]) =>
    pointer === prefix || pointer.startsWith(`${prefix}/`) ? [[pointer.slice(prefix.length), places] as const] : [],
  );
}

function both(a: Unified, b: Unified): ReadonlyMap<string, readonly Provenance[]> {
  const origins = new Map(a.origins);
  for (const [at, places] of b.origins) origins.set(at, [...(origins.get(at) ?? []), ...places]);
  return origins;
}

/** The same, its root shown by another part too. */
function withRoot(unified: Unified, part: Part): Unified {
  const origins = new Map(unified.origins);
  origins.set('', [...(origins.get('') ?? []), ...placesAt(part, '')]);
  return { schema: unified.schema, origins };
}

/** A schema with the descriptions and examples of another one that says the same, where it has none. */
function annotated(base: JsonSchema, other: JsonSchema): JsonSchema {
  if (typeof base === 'boolean' || typeof other === 'boolean') return base;
  const entries = Object.entries(base).map(([keyword, value]): [string, Json] => {
    const more = other[keyword];
    if (keyword === 'properties' && isObject(value) && isObject(more))
      return [
        keyword,
        Object.fromEntries(
          Object.entries(value).map(([name, member]) => {
            const twin = more[name];
            return [name, isSchema(member) && isSchema(twin) ? (annotated(member, twin) as Json) : member];
          }),
        ),
      ];
    if (subschemaKeywords.get(keyword) === 'schema' && isSchema(value) && isSchema(more))
      return [keyword, annotated(value, more) as Json];
    return [keyword, value];
  });
  const words = ['description', 'examples'].flatMap((keyword): [string, Json][] => {
    const said = other[keyword];
    return base[keyword] === undefined && said !== undefined && base['$ref'] === undefined ? [[keyword, said]] : [];
  });
  return Object.fromEntries([...entries, ...words]);
}

/** What a schema says beyond another one that it holds all of. */
function additions(base: JsonSchema, more: JsonSchema): JsonObject | undefined {
  if (typeof base === 'boolean' || typeof more === 'boolean') return undefined;
  const entries: [string, Json][] = [];
  for (const [keyword, value] of Object.entries(more)) {
    if (annotations.has(keyword)) continue;
    const known = base[keyword];
    if (known === undefined) entries.push([keyword, value]);
    else if (keyword === 'properties' && isObject(known) && isObject(value)) {
      const members = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
        const before = known[name];
        if (before === undefined) return [[name, member]];
        const inner = isSchema(before) && isSchema(member) ? additions(before, member) : undefined;
        return inner === undefined ? [] : [[name, inner]];
      });
      if (members.length > 0) entries.push([keyword, Object.fromEntries(members)]);
    } else if (subschemaKeywords.get(keyword) === 'schema' && isSchema(known) && isSchema(value)) {
      const inner = additions(known, value);
      if (inner !== undefined) entries.push([keyword, inner]);
    } else if (keyword === 'required' && Array.isArray(known) && Array.isArray(value)) {
      const names = value.filter((name) => !known.includes(name));
      if (names.length > 0) entries.push([keyword, names]);
    }
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
