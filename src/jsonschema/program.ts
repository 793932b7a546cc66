import { escapeToken, type Json, type JsonObject, type JsonSchema } from '../model/index.ts';
import { cleanKeyword } from './clean-keyword.ts';
import { isRelaxed, relaxRequired } from './relax-required.ts';
import { anchored, type Referred, referred } from './schema-reference.ts';

/** `request`: what a client sends; members that are readOnly need not be there. `response`: what a server answers; writeOnly ones need not. */
export type View = 'request' | 'response';

export type Schemas = Readonly<Record<string, JsonSchema>>;

/**
 * The schemas of a contract made safe for evaluation in one view. Only keywords of JSON Schema 2020-12 with a well-formed value are kept;
 * what cannot be judged (malformed keyword, dangling `$ref`, expression that does not compile) is replaced by `undecided: <reason>`.
 * Definitions have neutral names (`d0`, `d1`…), for schema ids hold spaces, slashes and anything else.
 */
export interface Program {
  readonly view: View;
  /** Whether a definition, or one that it leads to, has an `unevaluated*` keyword, so that evaluation has to remember what was looked at. */
  readonly tracks: (name: string) => boolean;
  readonly definitions: Readonly<Record<string, JsonObject>>;
  /** Name of the definition of a schema. */
  readonly nameOf: (schemaId: string) => string | undefined;
  /** `<SchemaId>#<pointer>` of a cleaned schema object. */
  readonly originOf: (schema: JsonObject) => string;
  /** The cleaned schema that a cleaned `$ref` names. */
  readonly follow: (ref: string) => JsonObject;
}

/** Keyword of a cleaned schema that holds for nothing: `false` in a place where an object is wanted. */
export const NEVER = 'never';
/** Keyword of a cleaned schema whose outcome nobody can know; its value says why. */
export const UNDECIDED = 'undecided';

/** Whether a cleaned schema itself asks which members or items were looked at. */
export function asksWhatWasSeen(schema: JsonObject): boolean {
  return schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined;
}

const programs: Readonly<Record<View, WeakMap<Schemas, Program>>> = { request: new WeakMap(), response: new WeakMap() };

/** Clean the schemas of a contract for one view. Cached by identity of the schemas. */
export function programOf(schemas: Schemas, view: View): Program {
  const cached = programs[view].get(schemas);
  if (cached !== undefined) return cached;
  const made = clean(schemas, view);
  programs[view].set(schemas, made);
  return made;
}

function clean(schemas: Schemas, view: View): Program {
  const names = new Map<string, string>();
  const waiting: { readonly name: string; readonly origin: string; readonly schema: JsonSchema }[] = [];
  const origins = new WeakMap<JsonObject, string>();
  const place = (origin: string, schema: JsonSchema): string => {
    const known = names.get(origin);
    if (known !== undefined) return known;
    const name = `d${names.size}`;
    names.set(origin, name);
    waiting.push({ name, origin, schema });
    return name;
  };
  for (const [id, schema] of Object.entries(schemas)) place(`${id}#`, schema);

  const reference = (found: Referred | undefined, problem: string): JsonObject => {
    if (found === undefined) return { [UNDECIDED]: problem };
    const name = place(found.origin, found.schema);
    leadsTo.get(walked)?.add(name);
    return { $ref: `#/$defs/${name}` };
  };

  /** Definitions that ask what was looked at, and those that each refers to. */
  const tracking = new Set<string>();
  const leadsTo = new Map<string, Set<string>>();
  const tracked = new Map<string, boolean>();
  let walked = '';
  /** @param scope schemas that apply to the same value, outermost first: they may mark members that this one requires. */
  const walk = (schema: JsonSchema, origin: string, scope: readonly JsonObject[] | 'condition'): JsonObject => {
    if (typeof schema === 'boolean') return remember(schema ? {} : { [NEVER]: true }, origin);
    const cleaned: [string, Json][] = [];
    const inside = scope === 'condition' ? scope : [...scope, schema];
    for (const [keyword, stated] of Object.entries(schema)) {
      if (keyword === '$ref') {
        const ref = typeof stated === 'string' ? referred(schemas, stated) : undefined;
        cleaned.push(...Object.entries(reference(ref, `the reference ${String(stated)} leads nowhere`)));
      } else if (keyword === '$dynamicRef') {
        const [only, ...more] = typeof stated === 'string' ? anchored(schemas, stated.replace(/^#/, '')) : [];
        const plain = more.length === 0 && !Object.hasOwn(schema, '$ref') ? only : undefined;
        cleaned.push(...Object.entries(reference(plain, '$dynamicRef depends on the way that leads to it')));
      } else {
        const flag = view === 'request' ? 'readOnly' : 'writeOnly';
        const relax = keyword === 'required' && inside !== 'condition';
        const value = relax ? relaxRequired(schemas, inside, stated, flag) : stated;
        const result = cleanKeyword(keyword, value, (child, at, reach) =>
          walk(
            child,
            `${origin}/${escapeToken(keyword)}${at}`,
            reach === 'part' ? [] : reach === 'same' ? inside : reach,
          ),
        );
        if (result?.problem !== undefined) cleaned.push([UNDECIDED, `${keyword}: ${result.problem}`]);
        else if (result !== undefined) {
          if (keyword === 'unevaluatedItems' || keyword === 'unevaluatedProperties') tracking.add(walked);
          const loose = keyword === 'oneOf' && inside !== 'condition' && !Object.hasOwn(schema, 'anyOf');
          const relaxed =
            loose && Array.isArray(stated) && stated.some((branch: Json) => isRelaxed(schemas, inside, branch, flag));
          cleaned.push([relaxed ? 'anyOf' : keyword, result.value]);
        }
      }
    }
    // ajv forgets what an `if` without branches has evaluated; a branch that asks for nothing makes it remember.
    if (Object.hasOwn(schema, 'if') && !Object.hasOwn(schema, 'then') && !Object.hasOwn(schema, 'else'))
      cleaned.push(['then', remember({ minLength: 0 }, origin)]);
    return remember(
      apart(cleaned, (part) => remember(part, origin)),
      origin,
    );
  };
  /** ajv passes over `contains` beside `prefixItems` for an empty array, unless it collects all errors; so the two are set apart. */
  const apart = (cleaned: readonly [string, Json][], keep: (part: JsonObject) => JsonObject): JsonObject => {
    const made: JsonObject = Object.fromEntries(cleaned);
    if (made.contains === undefined || made.prefixItems === undefined) return made;
    const [moved, left] = [true, false].map((isMoved) =>
      cleaned.filter(([keyword]) => ['contains', 'minContains', 'maxContains'].includes(keyword) === isMoved),
    );
    const others: readonly Json[] = Array.isArray(made.allOf) ? made.allOf : [];
    return { ...Object.fromEntries(left ?? []), allOf: [...others, keep(Object.fromEntries(moved ?? []))] };
  };
  const remember = (schema: JsonObject, origin: string): JsonObject => {
    origins.set(schema, origin);
    return schema;
  };

  const definitions: Record<string, JsonObject> = {};
  for (let i = 0; i < waiting.length; i++) {
    const next = waiting[i];
    if (next === undefined) break;
    walked = next.name;
    leadsTo.set(walked, new Set());
    definitions[next.name] = walk(next.schema, next.origin, []);
  }
  return {
    view,
    tracks: (name) => {
      if (tracking.size === 0) return false;
      const before = tracked.get(name);
      if (before !== undefined) return before;
      const near = new Set([name]);
      for (const one of near) for (const further of leadsTo.get(one) ?? []) near.add(further);
      const found = [...near].some((one) => tracking.has(one));
      tracked.set(name, found);
      return found;
    },
    definitions,
    nameOf: (schemaId) => (Object.hasOwn(schemas, schemaId) ? names.get(`${schemaId}#`) : undefined),
    originOf: (schema) => origins.get(schema) ?? '#',
    follow: (ref) => definitions[ref.slice('#/$defs/'.length)] ?? {},
  };
}
