import {
  type Contract,
  isNoId,
  isObject,
  makesAnother,
  type Operation,
  ownWord,
  type Resource,
  shownSchema,
  toPointer,
} from '../../model/index.ts';
import { answerSchema, idPointer, listIn, typeOf } from './answer-shape.ts';
import type { Link, Need } from './link.ts';
import { operationIndex, shapeOf, singular } from './operation-index.ts';
import { readExpression } from './runtime-expression.ts';

/**
 * Find what gives the value that a request needs, so that it runs on things that exist: an OpenAPI Link of the document, the operation
 * that makes things where the consumer's path begins, one whose words agree, else a list that shows some.
 * @param options.reading only operations that change nothing may give it
 * @returns undefined where nothing is known to give it
 */
export function findLink(
  contract: Contract,
  consumer: Operation,
  need: Need,
  options: { readonly reading?: boolean } = {},
): Link | undefined {
  const allowed = (link: Link | undefined): link is Link => {
    const producer = link === undefined ? undefined : operationIndex(contract.operations).byId.get(link.from);
    if (producer === undefined || producer.id === consumer.id) return false;
    const isGuessed = need.in === 'path' && link?.by === 'path' && producer.method === 'post';
    if (isGuessed && makesAnother(contract.operations, producer, consumer.path)) return false;
    return options.reading !== true || producer.method === 'get';
  };
  return [documented, byPath, byAnswer, byName].map((find) => find(contract, consumer, need, allowed)).find(allowed);
}

/** The link of a resource that the contract knows: what makes it gives its id; its list, where nothing may be made. */
export function resourceLink(contract: Contract, resource: Resource, reading: boolean): Link | undefined {
  const { name, id, create, list } = resource;
  if (!reading && create !== undefined)
    return { from: create, pointer: toPointer(id.split('.')), by: 'resource', word: name };
  const pages = contract.pagination.find(({ operation }) => operation === list);
  if (list === undefined || !reading) return undefined;
  const operation = contract.operations.find((one) => one.id === list);
  if (pages !== undefined) {
    const path = [pages.items, '0', pages.itemId].filter((part) => part !== '').join('.');
    return { from: list, pointer: toPointer(path.split('.')), by: 'resource', word: name };
  }
  const pointer = operation && listPointer(contract, operation, [resource.parameter, id, 'id'], undefined);
  return pointer === undefined ? undefined : { from: list, pointer, by: 'resource', word: name };
}

type Finder = (
  contract: Contract,
  consumer: Operation,
  need: Need,
  allowed: (link: Link | undefined) => link is Link,
) => Link | undefined;

/** OpenAPI Links (OpenAPI 3.1 section 4.8.20), only of successes. */
const documented: Finder = ({ operations }, consumer, need, allowed) => {
  for (const { from, link: stated } of operationIndex(operations).linksTo.get(consumer.id) ?? []) {
    const value = stated.parameters[need.name] ?? stated.parameters[`${need.in}.${need.name}`];
    const whence = readExpression(value);
    if (whence === undefined) continue;
    const shared = { from, by: 'document', word: from } as const;
    const link: Link =
      whence.in === 'body' ? { ...shared, pointer: whence.pointer } : { ...shared, pointer: '', elsewhere: whence };
    // A thing that has just been removed is nothing to go on with.
    if (allowed(link) && operationIndex(operations).byId.get(from)?.method !== 'delete') return link;
  }
  return undefined;
};

/** `POST /rooms` makes what `/rooms/{id}` names; `GET /rooms` shows some. */
const byPath: Finder = (contract, { path }, { in: place, name, type }, allowed) => {
  const at = path.indexOf(`/{${name}}`);
  if (place !== 'path' || at <= 0) return undefined;
  const collection = shapeOf(path.slice(0, at));
  const here = operationIndex(contract.operations).byShape.get(collection) ?? [];
  const thing = singular(collection.split('/').at(-1) ?? '');
  const own = ownWord(name, thing) ?? name;
  const names = isNoId(name) ? [name, own, 'key'] : [name, own, 'id', `${thing}_id`, 'uuid', 'name', 'key'];
  return [...here]
    .sort((a, b) => rank(a) - rank(b))
    .map((producer) => linkOf(contract, producer, names, type, 'path'))
    .find(allowed);
};

/** `GET /operations/{id}` shows what some other operation answers with: that one gives its id. */
const byAnswer: Finder = (contract, { path }, { in: place, name, type }, allowed) => {
  const end = path.indexOf(`/{${name}}`) + name.length + 3;
  if (place !== 'path' || end < name.length + 3) return undefined;
  const { byPath: at, byThing } = operationIndex(contract.operations);
  const reader = at.get(path.slice(0, end))?.find(({ method }) => method === 'get');
  const shown = reader === undefined ? undefined : shownSchema(reader);
  if (shown === undefined) return undefined;
  const makers = [...byThing.values()].flat().filter((one) => one.method === 'post' && shownSchema(one) === shown);
  return makers.map((producer) => linkOf(contract, producer, [name, 'id', 'uuid', 'name'], type, 'name')).find(allowed);
};

/** `booking_id` is given by what makes bookings. */
const byName: Finder = (contract, _, { name, type }, allowed) => {
  const things = thingsMeant(name);
  const links = things.flatMap((thing) =>
    [...(operationIndex(contract.operations).byThing.get(thing) ?? [])]
      .sort((a, b) => rank(a) - rank(b) || a.path.split('{').length - b.path.split('{').length)
      .flatMap((producer) => linkOf(contract, producer, ['id', name, `${thing}_id`, 'uuid'], type, 'name') ?? []),
  );
  return links.find(allowed);
};

function linkOf(
  contract: Contract,
  producer: Operation,
  names: readonly string[],
  type: string | undefined,
  by: Link['by'],
): Link | undefined {
  if (producer.path.endsWith('}')) return undefined;
  const schema = answerSchema(contract, producer);
  const pointer =
    producer.method === 'post'
      ? idPointer(contract, schema, names, type)
      : producer.method === 'get'
        ? listPointer(contract, producer, names, type)
        : undefined;
  return pointer === undefined ? undefined : { from: producer.id, pointer, by, word: producer.id };
}

function listPointer(
  contract: Contract,
  operation: Operation,
  names: readonly string[],
  type: string | undefined,
): string | undefined {
  const list = listIn(contract, answerSchema(contract, operation));
  if (list === undefined) return undefined;
  const first = toPointer([...list.path, '0']);
  const id = idPointer(contract, list.items, names, type);
  if (id !== undefined) return `${first}${id}`;
  const plain = typeOf(contract, list.items);
  return plain === 'string' && !isObject(type) ? first : undefined;
}

/** What makes comes before what shows. */
function rank({ method }: Operation): number {
  return method === 'post' ? 0 : method === 'get' ? 1 : 2;
}

/** The things that a name like `source_account_id` may mean, as words: all of it, then less and less of its beginning. */
function thingsMeant(name: string): string[] {
  const parts = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^a-zA-Z0-9]+/)
    .map((part) => part.toLowerCase())
    .filter((part) => part !== '');
  if (!/^(ids?|uuids?)$/.test(parts.at(-1) ?? '')) return [];
  const thing = parts.slice(0, -1).map(singular);
  return thing.map((_, i) => thing.slice(i).join(''));
}
