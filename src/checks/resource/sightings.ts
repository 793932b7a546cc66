import { type Exchange, type Json, type Resource, type Story, successJson, valueByPath } from '../../model/index.ts';

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
