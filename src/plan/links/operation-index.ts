import type { Operation, ResponseLink } from '../../model/index.ts';
import { words } from './answer-shape.ts';

/** The operations of a contract by what links are found by: each is looked for once for every parameter of every other. */
export interface OperationIndex {
  readonly byId: ReadonlyMap<string, Operation>;
  /** By the path as it is written. */
  readonly byPath: ReadonlyMap<string, readonly Operation[]>;
  /** By the path with the names of its parameters left out. */
  readonly byShape: ReadonlyMap<string, readonly Operation[]>;
  /** What posts or gets, by the last word of its path in the singular. */
  readonly byThing: ReadonlyMap<string, readonly Operation[]>;
  /** Links in successes, by the operation that they lead to, in document order. */
  readonly linksTo: ReadonlyMap<string, readonly { readonly from: string; readonly link: ResponseLink }[]>;
}

const known = new WeakMap<readonly Operation[], OperationIndex>();

export function operationIndex(operations: readonly Operation[]): OperationIndex {
  const index = known.get(operations) ?? indexOf(operations);
  known.set(operations, index);
  return index;
}

function indexOf(operations: readonly Operation[]): OperationIndex {
  const byThing = operations.filter(({ method }) => method === 'post' || method === 'get');
  const links = operations.flatMap(({ id, responses }) =>
    responses.flatMap((response) =>
      /^[2d]/i.test(response.status) ? response.links.map((link) => ({ from: id, link })) : [],
    ),
  );
  return {
    byId: new Map(operations.map((operation) => [operation.id, operation])),
    byPath: grouped(operations, ({ path }) => path),
    byShape: grouped(operations, ({ path }) => shapeOf(path)),
    byThing: grouped(byThing, ({ path }) => words(singular(lastWord(path)))),
    linksTo: grouped(links, ({ link }) => link.operation),
  };
}

function grouped<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = key(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return groups;
}

/** Paths are one where they differ in the names of parameters only. */
export function shapeOf(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}').replace(/\/$/, '');
}

function lastWord(path: string): string {
  return (
    shapeOf(path)
      .split('/')
      .findLast((part) => part !== '' && part !== '{}') ?? ''
  );
}

/** Whether a member is called like the things of another collection: the `room` of a booking, where there are `/rooms`. */
export function namesThingOf(operations: readonly Operation[], consumer: Operation, name: string): boolean {
  const thing = words(name);
  if (thing === words(singular(lastWord(consumer.path)))) return false;
  const isCollected = ({ path }: Operation) => words(lastWord(path)) !== thing;
  return operationIndex(operations).byThing.get(thing)?.some(isCollected) === true;
}

/** The English singular, as far as paths need it. */
export function singular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  if (/(ss|us|is)$/.test(plural)) return plural;
  return plural.replace(/(?<=(s|x|z|ch|sh))es$|s$/, '');
}
