import {
  type Contract,
  fromPointer,
  isObject,
  type JsonSchema,
  maybeJson,
  type Operation,
  successOf,
  toPointer,
} from '../../model/index.ts';

/** References followed at most: enough for any honest document. */
const deepest = 12;

/** A schema's named members, through references, `allOf` and the first branch that is no `null`. */
export function membersOf(contract: Contract, schema: JsonSchema | undefined, depth = 0): Map<string, JsonSchema> {
  const members = new Map<string, JsonSchema>();
  if (!isObject(schema) || depth > deepest) return members;
  const add = (more: ReadonlyMap<string, JsonSchema>) => {
    for (const [name, member] of more) if (!members.has(name)) members.set(name, member);
  };
  const { properties, $ref, allOf } = schema;
  if (isObject(properties)) add(new Map(Object.entries(properties) as [string, JsonSchema][]));
  if (typeof $ref === 'string') add(membersOf(contract, named(contract, $ref), depth + 1));
  for (const part of Array.isArray(allOf) ? allOf : []) add(membersOf(contract, part as JsonSchema, depth + 1));
  for (const keyword of ['oneOf', 'anyOf']) {
    const branches = schema[keyword];
    const branch = Array.isArray(branches)
      ? branches.find((one) => isObject(one) && one['type'] !== 'null')
      : undefined;
    add(membersOf(contract, branch as JsonSchema | undefined, depth + 1));
  }
  return members;
}

/** The schema that references lead to, entering the only branch that is no `null`. */
export function resolved(contract: Contract, schema: JsonSchema | undefined): JsonSchema | undefined {
  let at = schema;
  for (let hops = 0; hops < deepest && isObject(at); hops++) {
    if (typeof at['$ref'] === 'string') at = named(contract, at['$ref']);
    else {
      const branches = [at['anyOf'], at['oneOf'], at['allOf']].find(Array.isArray) as JsonSchema[] | undefined;
      if (branches === undefined || at['properties'] !== undefined || at['type'] !== undefined) break;
      const real = branches.filter((one) => !isObject(one) || one['type'] !== 'null');
      if (real.length !== 1) break;
      [at] = real;
    }
  }
  return at;
}

/** The JSON type that a schema asks for, where it asks for one (beside `null`). */
export function typeOf(contract: Contract, schema: JsonSchema | undefined): string | undefined {
  const at = resolved(contract, schema);
  if (!isObject(at)) return undefined;
  const types = [at['type']].flat().filter((type) => type !== 'null');
  return types.length === 1 && typeof types[0] === 'string' ? types[0] : undefined;
}

/** The schema of the JSON that an operation answers with when all is well. */
export function answerSchema(contract: Contract, operation: Operation): JsonSchema | undefined {
  for (const status of [201, 200, 202]) {
    const media = successOf(operation, [status])?.content.find(({ mediaType }) => maybeJson(mediaType));
    if (media?.schema !== undefined) return contract.schemas[media.schema];
  }
  return undefined;
}

/** Where an array stands in an answer, and the schema of its items: the answer itself, or the only array among its members. */
export function listIn(
  contract: Contract,
  schema: JsonSchema | undefined,
): { readonly path: readonly string[]; readonly items: JsonSchema | undefined } | undefined {
  const itemsOf = (list: JsonSchema | undefined) => {
    const at = resolved(contract, list);
    return isObject(at) ? (at['items'] as JsonSchema | undefined) : undefined;
  };
  if (typeOf(contract, schema) === 'array') return { path: [], items: itemsOf(schema) };
  const arrays = [...membersOf(contract, schema)].filter(([, member]) => typeOf(contract, member) === 'array');
  const [only] = arrays.length === 1 ? arrays : arrays.filter(([name]) => /^(items|data|results|values)$/i.test(name));
  return only === undefined ? undefined : { path: [only[0]], items: itemsOf(only[1]) };
}

/**
 * Where an object shows its own id: a member of the name asked for, `id`, or words that mean it; at the top or inside one wrapper.
 * @param names names to look for, the best first
 */
export function idPointer(
  contract: Contract,
  schema: JsonSchema | undefined,
  names: readonly string[],
  type: string | undefined,
): string | undefined {
  const members = membersOf(contract, schema);
  const fits = (member: JsonSchema | undefined) => {
    const given = typeOf(contract, member);
    if (given === 'object' || given === 'array') return false;
    return type === undefined || given === undefined || given === type || (type === 'number' && given === 'integer');
  };
  for (const name of names)
    for (const [member, inner] of members) if (words(member) === words(name) && fits(inner)) return toPointer([member]);
  for (const [wrapper, inner] of members) {
    if (typeOf(contract, inner) !== 'object' && !isObject(resolved(contract, inner))) continue;
    if (!/^(data|result|item|object)$/i.test(wrapper) && !names.some((name) => words(name).startsWith(words(wrapper))))
      continue;
    const own = membersOf(contract, inner);
    for (const name of names)
      for (const [member, leaf] of own)
        if (words(member) === words(name) && fits(leaf)) return toPointer([wrapper, member]);
  }
  return undefined;
}

/** A name as its words alone: `room_id`, `roomId` and `RoomID` are one. */
export function words(name: string): string {
  return name.replaceAll(/[^a-zA-Z0-9]/g, '').toLowerCase();
}

function named({ schemas }: Contract, reference: string): JsonSchema | undefined {
  return reference.startsWith('#/$defs/')
    ? schemas[fromPointer(reference.slice('#/$defs'.length))[0] ?? '']
    : undefined;
}
