import type { Schemas } from '../../jsonschema/index.ts';
import {
  escapeToken,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type JsonSchema,
  valueAt,
} from '../../model/index.ts';

/** A schema and where it stands: `<SchemaId>#<JSON Pointer>`. */
export interface Part {
  readonly schema: JsonSchema;
  readonly origin: string;
}

/** Schemas that all apply to one value. */
export type Node = readonly Part[];

/** A node with its references followed and its `allOf` unfolded, so that two ways of writing one thing look alike. */
export interface Shape {
  readonly node: Node;
  /** All schema objects that apply, in order. */
  readonly parts: readonly (Part & { readonly schema: JsonObject })[];
  /** Values of each keyword, in the order of the parts. */
  readonly stated: ReadonlyMap<string, readonly Json[]>;
  /** `false` stands among them: nothing is allowed. */
  readonly never: boolean;
  /** Types without `null`, with `integer` only where `number` is not allowed too; undefined where none is stated. */
  readonly types: ReadonlySet<string> | undefined;
  /** Whether `null` is allowed; undefined where nothing speaks of it. */
  readonly nullable: boolean | undefined;
  /** Allowed values without null, where an `enum` or a `const` lists them. */
  readonly values: readonly Json[] | undefined;
  readonly required: ReadonlySet<string>;
  readonly members: ReadonlyMap<string, Node>;
}

/** Nesting of `$ref` and `allOf` beyond this is a knot, not a schema. */
const deepest = 60;

/** Text that is equal for equal values, whatever the order of their members. */
export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'absent';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

const isSchema = (value: Json | undefined): value is JsonSchema => typeof value === 'boolean' || isObject(value);

/** The part that a `#/$defs/…` reference names. */
function follow(schemas: Schemas, ref: string): Part | undefined {
  if (!ref.startsWith('#/$defs/')) return undefined;
  const [id = '', ...deeper] = fromPointer(ref.slice('#/$defs'.length));
  const pointer = deeper.map((token) => `/${escapeToken(token)}`).join('');
  const schema = Object.hasOwn(schemas, id) ? valueAt(schemas[id], pointer) : undefined;
  return isSchema(schema) ? { schema, origin: `${id}#${pointer}` } : undefined;
}

/** A node that is only a reference is what it refers to. */
export function settled(schemas: Schemas, node: Node): Node {
  let current = node;
  for (let depth = 0; depth < deepest; depth++) {
    const [only, ...more] = current;
    if (only === undefined || more.length > 0 || !isObject(only.schema)) return current;
    const ref = only.schema['$ref'];
    const bare = Object.keys(only.schema).every((key) => key === '$ref' || silent.has(key));
    const target = typeof ref === 'string' && bare ? follow(schemas, ref) : undefined;
    if (target === undefined) return current;
    current = [target];
  }
  return current;
}

/** Keywords that say nothing about values and of which nobody asks here. */
const silent: ReadonlySet<string> = new Set(['description', 'title', '$comment', 'example', 'examples', 'xml']);

/** Node of one keyword's subschema. */
export function childOf(part: Part, keyword: string, ...tokens: readonly (string | number)[]): Node {
  const at = `/${[keyword, ...tokens].map((token) => escapeToken(String(token))).join('/')}`;
  const schema = valueAt(part.schema, at);
  return isSchema(schema) ? [{ schema, origin: `${part.origin}${at}` }] : [];
}

export function shapeOf(schemas: Schemas, node: Node): Shape {
  const parts: (Part & { readonly schema: JsonObject })[] = [];
  const onWay = new Set<string>();
  let never = false;
  let wrapped = false;
  const unfold = (part: Part, depth: number): void => {
    if (part.schema === false) never = true;
    if (!isObject(part.schema) || depth > deepest || onWay.has(part.origin)) return;
    onWay.add(part.origin);
    const nullBranch = nullBranchOf(part);
    if (nullBranch !== undefined) {
      wrapped = true;
      const { [nullBranch.keyword]: _, ...rest } = part.schema;
      onWay.delete(part.origin);
      if (Object.keys(rest).some((key) => !silent.has(key))) unfold({ ...part, schema: rest }, depth + 1);
      for (const child of childOf(part, nullBranch.keyword, nullBranch.other)) unfold(child, depth + 1);
      return;
    }
    const ref = part.schema['$ref'];
    const target = typeof ref === 'string' ? follow(schemas, ref) : undefined;
    parts.push(part as Part & { readonly schema: JsonObject });
    if (target !== undefined) unfold(target, depth + 1);
    const branches = part.schema['allOf'];
    if (Array.isArray(branches))
      branches.forEach((_, i) => {
        for (const child of childOf(part, 'allOf', i)) unfold(child, depth + 1);
      });
    onWay.delete(part.origin);
  };
  for (const part of node) unfold(part, 0);
  const stated = new Map<string, Json[]>();
  for (const { schema } of parts)
    for (const [keyword, value] of Object.entries(schema)) {
      const known = stated.get(keyword);
      if (known === undefined) stated.set(keyword, [value]);
      else known.push(value);
    }
  return { node, parts, stated, never, ...factsOf(parts, wrapped) };
}

/** `anyOf: [X, {type: null}]` is X that may be null. */
function nullBranchOf({ schema }: Part): { readonly keyword: string; readonly other: number } | undefined {
  if (!isObject(schema)) return undefined;
  for (const keyword of ['anyOf', 'oneOf']) {
    const branches = schema[keyword];
    if (!Array.isArray(branches) || branches.length !== 2) continue;
    const at = branches.findIndex((branch: Json) => {
      if (!isObject(branch)) return false;
      const told = Object.keys(branch).filter((key) => !silent.has(key));
      return told.length === 1 && (branch['type'] === 'null' || branch['const'] === null);
    });
    if (at >= 0) return { keyword, other: 1 - at };
  }
  return undefined;
}

function factsOf(
  parts: Shape['parts'],
  wrapped: boolean,
): Pick<Shape, 'types' | 'nullable' | 'values' | 'required' | 'members'> {
  let types: ReadonlySet<string> | undefined;
  let values: readonly Json[] | undefined;
  let nullable: boolean | undefined;
  const required = new Set<string>();
  const members = new Map<string, Node>();
  for (const part of parts) {
    const { schema } = part;
    const stated = schema['type'];
    if (stated !== undefined) {
      const list = (Array.isArray(stated) ? stated : [stated]).map(String);
      nullable = (nullable ?? true) && list.includes('null');
      const set = new Set(list.filter((type) => type !== 'null' && !(type === 'integer' && list.includes('number'))));
      types = types === undefined ? set : intersection(types, set);
    }
    const lists = [schema['enum'], schema['const'] === undefined ? undefined : [schema['const']]];
    for (const list of lists) {
      if (!Array.isArray(list)) continue;
      nullable = (nullable ?? true) && list.includes(null);
      const some = list.filter((value: Json) => value !== null);
      const texts = new Set(some.map(canonical));
      values = values === undefined ? some : values.filter((value) => texts.has(canonical(value)));
    }
    if (Array.isArray(schema['required'])) for (const name of schema['required']) required.add(String(name));
    if (isObject(schema['properties']))
      for (const name of Object.keys(schema['properties']))
        members.set(name, [...(members.get(name) ?? []), ...childOf(part, 'properties', name)]);
  }
  return { types, values, nullable: wrapped ? true : nullable, required, members };
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const both = [...a].filter((type) => b.has(type) || (type === 'integer' && b.has('number')));
  return new Set([...both, ...(a.has('number') && b.has('integer') ? ['integer'] : [])]);
}

const none: readonly Json[] = [];

/** All values of a keyword in a shape. */
export function statedIn(shape: Shape, keyword: string): readonly Json[] {
  return shape.stated.get(keyword) ?? none;
}

/** Nodes of a keyword that holds one schema, joined: they all apply. */
export function childrenOf(shape: Shape, keyword: string): Node {
  return shape.stated.has(keyword) ? shape.parts.flatMap((part) => childOf(part, keyword)) : [];
}

/** Whether a keyword's flag is set in any part. */
export function isFlagged(shape: Shape, keyword: string): boolean {
  return statedIn(shape, keyword).includes(true);
}

/** The `<SchemaId>#<pointer>` that states a keyword, or the first part's. */
export function originOf(shape: Shape, keyword: string): string {
  const part = shape.parts.find(({ schema }) => schema[keyword] !== undefined);
  return part === undefined
    ? (shape.parts[0]?.origin ?? shape.node[0]?.origin ?? '#')
    : `${part.origin}/${escapeToken(keyword)}`;
}

/** A schema that means the node, for evaluation: it refers to where the parts stand. */
export function schemaOf(node: Node): JsonSchema {
  const refs = node.map(({ origin, schema }) => {
    if (typeof schema === 'boolean') return schema ? {} : { not: {} };
    const cut = origin.indexOf('#');
    const id = origin.slice(0, cut);
    return { $ref: `#/$defs/${escapeToken(id)}${origin.slice(cut + 1)}` };
  });
  const [only, ...more] = refs;
  return only !== undefined && more.length === 0 ? only : { allOf: refs };
}

/** Keys of a keyword that holds several subschemas. */
export function keyedNames(shape: Shape, keyword: string): ReadonlySet<string> {
  return new Set(
    statedIn(shape, keyword).flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.keys(value) : [],
    ),
  );
}
