import { sample, validate } from '../jsonschema/index.ts';
import {
  type DraftValue,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  type RequestDraft,
  type SchemaId,
} from '../model/index.ts';
import type { BaseRequest, Planning } from './strategies/strategy.ts';

/** Characters of one optional member at most: every place in it is tried, with everything else around it, many times over. */
const longest = 2_000;

/** The body of an operation's least request, as something whose schema can be tried at its edges and broken on purpose. */
export interface BodySubject {
  readonly mediaType: string;
  readonly schema: SchemaId;
  /** The least body; where a slot stands in the request, a valid value stands in for it. */
  readonly least: Json;
  /** Members of the object that the least body leaves out, each with a valid value, in document order. */
  readonly optional: readonly { readonly name: string; readonly value: Json }[];
  /** The base request with another body. Slots are put back where the body still holds their stand-ins. */
  readonly requestWith: (value: Json) => RequestDraft;
}

/** @returns undefined where the operation takes no body, or one that no schema describes. */
export function bodySubject(planning: Planning, operation: Operation, base: BaseRequest): BodySubject | undefined {
  const { schemas } = planning.contract;
  const { body } = base.request;
  const schema = operation.body?.content.find(({ mediaType }) => mediaType === body?.mediaType)?.schema;
  if (body === undefined || 'raw' in body || schema === undefined) return undefined;
  const making = (prefer: 'minimal' | 'full') => {
    const random = planning.random(`${operation.id} body${prefer === 'full' ? ' full' : ''}`);
    const made = sample(schemas, schema, { random, view: 'request', prefer });
    return 'value' in made ? made.value : undefined;
  };
  const { mediaType, value: drafted } = body;
  const standIns = new Map<string, { readonly value: Json; readonly slot: DraftValue }>();
  let least: Json;
  if (!holdsSlot(drafted)) least = drafted as Json;
  else {
    const plain = making('minimal');
    if (!isObject(plain) || !isObject(drafted)) return undefined;
    const members: [string, Json][] = [];
    for (const [name, member] of Object.entries(drafted as Readonly<Record<string, DraftValue>>)) {
      if (!holdsSlot(member)) members.push([name, member as Json]);
      else {
        const value = plain[name];
        if (value === undefined) return undefined;
        members.push([name, value]);
        standIns.set(name, { value, slot: member });
      }
    }
    least = Object.fromEntries(members);
  }
  const full = making('full');
  const optional = isObject(least) && isObject(full) ? optionalOf(planning, schema, least, full) : [];
  return {
    mediaType,
    schema,
    least,
    optional,
    requestWith: (value) => {
      if (!isObject(value) || standIns.size === 0) return { ...base.request, body: { mediaType, value } };
      const filled = Object.entries(value).map(([name, member]): [string, DraftValue] => {
        const standIn = standIns.get(name);
        const kept = standIn !== undefined && JSON.stringify(standIn.value) === JSON.stringify(member);
        return [name, kept ? standIn.slot : member];
      });
      return { ...base.request, body: { mediaType, value: Object.fromEntries(filled) } };
    },
  };
}

/** Members that the schema names and the least body lacks: those of a sample with everything in it, each alone. */
function optionalOf(
  { contract }: Planning,
  schema: SchemaId,
  least: JsonObject,
  full: JsonObject,
): { readonly name: string; readonly value: Json }[] {
  let target = contract.schemas[schema];
  for (let hops = 0; hops < 10 && isObject(target) && typeof target['$ref'] === 'string'; hops++)
    target = contract.schemas[fromPointer(target['$ref'].slice('#/$defs'.length))[0] ?? ''];
  const properties = isObject(target) ? target['properties'] : undefined;
  const named = isObject(properties) ? Object.keys(properties) : Object.keys(full);
  return named.flatMap((name) => {
    const value = full[name];
    if (Object.hasOwn(least, name) || value === undefined) return [];
    if (JSON.stringify(value).length <= longest) return [{ name, value }];
    const fits = [3, 2, 1, 0]
      .map((depth) => cutAt(value, depth))
      .find(
        (cut) =>
          JSON.stringify(cut).length <= longest &&
          validate(contract.schemas, schema, { ...least, [name]: cut }, 'request').outcome === 'valid',
      );
    return fits === undefined ? [] : [{ name, value: fits }];
  });
}

/** The same value with nothing in what lies deeper, and no more than three items in a list. */
function cutAt(value: Json, depth: number): Json {
  if (Array.isArray(value)) return depth <= 0 ? [] : value.slice(0, 3).map((item: Json) => cutAt(item, depth - 1));
  if (!isObject(value)) return value;
  if (depth <= 0) return {};
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cutAt(member, depth - 1)]));
}

function holdsSlot(value: DraftValue): boolean {
  return JSON.stringify(value).includes('"$slot"');
}
