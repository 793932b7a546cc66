import { reach, sample } from '../jsonschema/index.ts';
import {
  type DraftValue,
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  type RequestDraft,
  type SchemaId,
  toPointer,
} from '../model/index.ts';
import { statedPlaces } from './account/stated-places.ts';
import type { BaseRequest, Planning } from './strategies/strategy.ts';

/** Characters of one optional member at most: every place in it is tried, with everything else around it. */
const longest = 600;
/** Levels of optional members in one optional member, of which the longest that fits is taken. */
const levels = [3, 2, 1];
/** Bodies of one operation that lead further than its optional members do, at most. */
const mostFurther = 100;

/** The body of an operation's least request, as something whose schema can be tried at its edges and broken on purpose. */
export interface BodySubject {
  readonly mediaType: string;
  readonly schema: SchemaId;
  /** The least body; where a slot stands in the request, a valid value stands in for it. */
  readonly least: Json;
  /** Members of the object that the least body leaves out, each with a valid value, in document order. */
  readonly optional: readonly { readonly name: string; readonly value: Json }[];
  /** Bodies from which others are made by one change: the least one, one for each optional member, and those that lead further. */
  readonly bases: readonly BodyBase[];
  /** Whether a place of the body is tried: see {@link statedPlaces}. */
  readonly tries: (pointer: string) => boolean;
  /** Whether each place is tried in fewer ways, because the document states very much. */
  readonly isThrifty: boolean;
  /** The base request with another body. Slots are put back where the body still holds their stand-ins. */
  readonly requestWith: (value: Json) => RequestDraft;
}

/** A small valid body, and the pointer at or below which it is the one to start from. */
export interface BodyBase {
  /** Words of its case id behind the operation: `valid`, `with-body-guest-address`. */
  readonly id: string;
  readonly value: Json;
  readonly under: string;
}

const made = new WeakMap<BaseRequest, { readonly subject: BodySubject | undefined }>();

/** @returns undefined where the operation takes no body, or one that no schema describes. The same one for the same request. */
export function bodySubject(planning: Planning, operation: Operation, base: BaseRequest): BodySubject | undefined {
  const known = made.get(base) ?? { subject: subjectOf(planning, operation, base) };
  made.set(base, known);
  return known.subject;
}

function subjectOf(planning: Planning, operation: Operation, base: BaseRequest): BodySubject | undefined {
  const { schemas } = planning.contract;
  const { body } = base.request;
  const schema = operation.body?.content.find(({ mediaType }) => mediaType === body?.mediaType)?.schema;
  if (body === undefined || 'raw' in body || schema === undefined) return undefined;
  const making = (prefer: 'minimal' | 'full', most = 1) => {
    const random = planning.random(`${operation.id} body${prefer === 'full' ? ' full' : ''}`);
    const instance = sample(schemas, schema, { random, view: 'request', prefer, levels: most });
    return 'value' in instance ? instance.value : undefined;
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
  const fullest = levels.map((most) => once(() => making('full', most)));
  const optional = isObject(least) ? optionalOf(planning, schema, least, fullest) : [];
  const places = statedPlaces(planning.contract).get(operation.id);
  const tries = places?.tries ?? (() => true);
  const first: BodyBase[] = [
    { id: 'valid', value: least, under: '' },
    ...optional.map(({ name, value }) => ({
      id: `with-body-${name}`,
      value: { ...(least as JsonObject), [name]: value },
      under: toPointer([name]),
    })),
  ];
  const further = reach(schemas, schema, first, {
    random: planning.random(`${operation.id} body reach`),
    view: 'request',
    tries,
    normal: places?.normal ?? ((pointer) => pointer),
    limit: mostFurther,
  });
  const ids = new Set(first.map(({ id }) => id));
  if (further.length >= mostFurther)
    planning.leaveOut(
      `${operation.id}.body-reach`,
      `more than ${mostFurther} bodies would be needed to reach all places`,
    );
  return {
    mediaType,
    schema,
    least,
    optional,
    tries,
    isThrifty: places?.isThrifty === true,
    bases: [
      ...first,
      ...further.map(({ label, pointer, value }) => {
        const id = `with-body-${label}`;
        return { id: ids.has(id) ? `${id}-deeper` : id, value, under: pointer };
      }),
    ],
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
  fullest: readonly (() => Json | undefined)[],
): { readonly name: string; readonly value: Json }[] {
  const [first] = fullest;
  const full = first?.();
  if (!isObject(full)) return [];
  let target = contract.schemas[schema];
  for (let hops = 0; hops < 10 && isObject(target) && typeof target['$ref'] === 'string'; hops++)
    target = contract.schemas[fromPointer(target['$ref'].slice('#/$defs'.length))[0] ?? ''];
  const properties = isObject(target) ? target['properties'] : undefined;
  const named = isObject(properties) ? Object.keys(properties) : Object.keys(full);
  return named.flatMap((name) => {
    if (Object.hasOwn(least, name) || full[name] === undefined) return [];
    for (const make of fullest) {
      const whole = make();
      const value = isObject(whole) ? whole[name] : undefined;
      if (value !== undefined && JSON.stringify(value).length <= longest) return [{ name, value }];
    }
    return [];
  });
}

function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

function holdsSlot(value: DraftValue): boolean {
  return JSON.stringify(value).includes('"$slot"');
}
