import { sample } from '../../jsonschema/index.ts';
import { type Contract, isObject, type Json, type JsonSchema, type RequestDraft } from '../../model/index.ts';
import { membersOf } from '../links/index.ts';
import { randomFor } from '../random.ts';

/**
 * A draft with one member of its body given another value.
 * @param path dotted path of the member; objects on the way that the body lacks are made with the least that their schemas ask for
 */
export function layMember(contract: Contract, draft: RequestDraft, path: string, value: Json): RequestDraft {
  const { body } = draft;
  if (body === undefined || 'raw' in body || !isObject(body.value)) return draft;
  const operation = contract.operations.find(({ id }) => id === draft.operation);
  const id = operation?.body?.content.find(({ mediaType }) => mediaType === body.mediaType)?.schema;
  const schema = id === undefined ? undefined : contract.schemas[id];
  return { ...draft, body: { ...body, value: laid(contract, schema, body.value as Json, path.split('.'), value) } };
}

/** The schema of the member at a dotted path. */
export function schemaOfMember(contract: Contract, schema: JsonSchema | undefined, path: string) {
  return path.split('.').reduce<JsonSchema | undefined>((at, name) => membersOf(contract, at).get(name), schema);
}

function laid(
  contract: Contract,
  schema: JsonSchema | undefined,
  around: Json | undefined,
  [first, ...rest]: readonly string[],
  leaf: Json,
): Json {
  if (first === undefined) return leaf;
  const object = isObject(around) ? around : least(contract, schema);
  return { ...object, [first]: laid(contract, membersOf(contract, schema).get(first), object[first], rest, leaf) };
}

function least({ schemas }: Contract, schema: JsonSchema | undefined) {
  if (schema === undefined) return {};
  const id = 'the object around a member';
  const options = { random: randomFor(1, id), view: 'request', prefer: 'minimal' } as const;
  const made = sample({ ...schemas, [id]: schema }, id, options);
  return 'value' in made && isObject(made.value) ? made.value : {};
}
