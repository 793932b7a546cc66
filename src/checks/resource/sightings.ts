import {
  type Exchange,
  isObject,
  type Json,
  type Resource,
  type Story,
  successJson,
  valueByPath,
} from '../../model/index.ts';

/** A thing that the story made, with what was sent and answered. */
export interface Creation {
  readonly exchange: Exchange;
  readonly id: string;
  readonly answer: Json;
}

/** The successful creations of a resource in a story, in the order in which they were sent. */
export function creationsOf(story: Story, resource: Resource): readonly Creation[] {
  return inOrder(story.exchanges)
    .filter(({ operation }) => operation === resource.create)
    .flatMap((exchange) => {
      const answer = successJson(exchange);
      const id = idOf(resource, answer);
      return answer === undefined || id === undefined ? [] : [{ exchange, id, answer }];
    });
}

/** All reads of a thing that were sent after its creation was answered. */
export function readsOf(story: Story, resource: Resource, creation: Creation): readonly Exchange[] {
  return inOrder(story.exchanges).filter(
    ({ operation, parameters, sentAt, credential }) =>
      operation === resource.read &&
      // Somebody else need not see it.
      credential !== 'other' &&
      String(parameters[`path.${resource.parameter}`]) === creation.id &&
      sentAt >= creation.exchange.result.endedAt,
  );
}

/** The id that a body of the resource shows. */
export function idOf(resource: Resource, body: Json | undefined): string | undefined {
  const id = valueByPath(body, resource.id);
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

export function inOrder(exchanges: readonly Exchange[]): readonly Exchange[] {
  return [...exchanges].sort((a, b) => a.sentAt - b.sentAt);
}

/** Whether two JSON values are the same: members in any order, numbers by value. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(
      ([name, value]) => Object.hasOwn(b, name) && sameJson(value as Json, (b as { [name: string]: Json })[name]),
    )
  );
}

/**
 * Whether a value came back, as far as documents that say nothing of it let anybody ask: moments in another notation are the same, a list
 * and an object may hold more than was sent, the order of a list is not looked at, and what was sent empty may be left out.
 */
export function cameBack(shown: Json | undefined, sent: Json): boolean {
  if (shown === undefined || shown === null) return isEmpty(sent);
  if (typeof sent === 'string' && typeof shown === 'string') return shown === sent || isSameMoment(shown, sent);
  if (Array.isArray(sent)) {
    const items: readonly Json[] = Array.isArray(shown) ? shown : [];
    return Array.isArray(shown) && sent.every((one: Json) => items.some((item) => cameBack(item, one)));
  }
  if (isObject(sent))
    return isObject(shown) && Object.entries(sent).every(([name, member]) => cameBack(shown[name], member));
  return shown === sent;
}

function isEmpty(value: Json): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).every((one) => isEmpty(one as Json)));
}

const moment = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/;

function isSameMoment(a: string, b: string): boolean {
  return moment.test(a) && moment.test(b) && Math.floor(Date.parse(a) / 1000) === Math.floor(Date.parse(b) / 1000);
}
