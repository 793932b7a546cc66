import {
  type Contract,
  eventPart,
  eventRole,
  eventState,
  eventType,
  type Lifecycle,
  type RecordId,
  type Resource,
  readWalks,
  type Story,
  type Stream,
  type StreamEvent,
  successJson,
  valueByPath,
} from '../../model/index.ts';
import { creationsOf, idOf, inOrder } from '../resource/sightings.ts';

/**
 * One sight of a state through one window. The state was true at some instant between `from` and `to` (milliseconds of the run).
 * An event may have been sent long before it arrived, and a list may lag behind, so only their arrival bounds them from above and the
 * creation from below; events of one stream are ordered among themselves.
 */
export interface Sight {
  readonly state: string;
  readonly from: number;
  readonly to: number;
  readonly record: RecordId;
  readonly window: 'create' | 'read' | 'list' | 'event';
  /** Place in its stream, for events. */
  readonly index: number;
  /** The event closes its stream. */
  readonly closes: boolean;
}

const known = new WeakMap<Story, { readonly lifecycle: Lifecycle; readonly sights: readonly (readonly Sight[])[] }>();

/**
 * Every sight of the states of the things that a story made, one list for each thing. A stream counts up to its first closing
 * event: what comes behind is another check's matter.
 */
export function sightsOf(story: Story, contract: Contract, lifecycle: Lifecycle): readonly (readonly Sight[])[] {
  const before = known.get(story);
  if (before?.lifecycle === lifecycle) return before.sights;
  const sights = findSights(story, contract, lifecycle);
  known.set(story, { lifecycle, sights });
  return sights;
}

function findSights(story: Story, contract: Contract, lifecycle: Lifecycle): readonly (readonly Sight[])[] {
  const resource = contract.resources.find(({ name }) => name === lifecycle.resource);
  if (resource === undefined) return [];
  return creationsOf(story, resource).map(({ exchange, id, answer }) => {
    const created = {
      window: 'create',
      record: exchange.id,
      from: exchange.sentAt,
      to: exchange.result.endedAt,
      index: 0,
      closes: false,
    } as const;
    const first = stateOf(lifecycle, answer);
    return [
      ...(first === undefined ? [] : [{ ...created, state: first }]),
      ...readSights(story, resource, lifecycle, id),
      ...listSights(story, contract, resource, lifecycle, id, exchange.sentAt),
      ...eventSights(story, contract, resource, id, exchange.sentAt),
    ];
  });
}

/** The state that a body of the resource shows. */
export function stateOf(lifecycle: Lifecycle, body: Parameters<typeof valueByPath>[0]): string | undefined {
  const state = valueByPath(body, lifecycle.field);
  return typeof state === 'string' ? state : undefined;
}

function readSights(story: Story, resource: Resource, lifecycle: Lifecycle, id: string): readonly Sight[] {
  return inOrder(story.exchanges).flatMap((exchange) => {
    const body = exchange.operation === resource.read ? successJson(exchange) : undefined;
    const state = idOf(resource, body) === id ? stateOf(lifecycle, body) : undefined;
    if (state === undefined) return [];
    return [
      {
        state,
        window: 'read',
        record: exchange.id,
        from: exchange.sentAt,
        to: exchange.result.endedAt,
        index: 0,
        closes: false,
      },
    ] as const;
  });
}

function listSights(
  story: Story,
  contract: Contract,
  resource: Resource,
  lifecycle: Lifecycle,
  id: string,
  since: number,
): readonly Sight[] {
  const pagination = contract.pagination.find(({ operation }) => operation === resource.list);
  if (pagination === undefined) return [];
  const ended = new Map(story.exchanges.map((exchange) => [exchange.id, exchange.result.endedAt]));
  const pages = readWalks(contract, pagination, story.exchanges).flatMap((walk) => walk.pages);
  return pages.flatMap(({ record, items, ids }) => {
    const item = items[ids.indexOf(id)];
    const state = item === undefined ? undefined : stateOf(lifecycle, item);
    const to = ended.get(record);
    if (state === undefined || to === undefined) return [];
    return [{ state, window: 'list', record, from: since, to, index: 0, closes: false }] as const;
  });
}

function eventSights(
  story: Story,
  contract: Contract,
  resource: Resource,
  id: string,
  since: number,
): readonly Sight[] {
  return story.streams.flatMap((record) => {
    const stream = contract.streams.find(({ operation }) => operation === record.operation);
    const followed = record.parameters[`path.${resource.parameter}`];
    if (stream === undefined || stream.resource !== resource.name || String(followed) !== id) return [];
    const closing = record.events.findIndex((event) => eventRole(stream, event) === 'closes');
    const counted = closing < 0 ? record.events : record.events.slice(0, closing + 1);
    return counted.flatMap((event, index): readonly Sight[] => {
      const state = isSound(stream, event, id) ? eventState(stream, event) : undefined;
      if (state === undefined) return [];
      const closes = index === closing;
      return [{ state, window: 'event', record: record.id, from: since, to: event.at, index, closes }];
    });
  });
}

/** Events of other things, and events that show a state which their type does not have, are other checks' matter. */
function isSound(stream: Stream, event: StreamEvent, id: string): boolean {
  const role = eventRole(stream, event);
  if (role === 'heartbeat' || role === 'sentinel') return false;
  const owner = stream.envelope.resource === undefined ? undefined : eventPart(event, stream.envelope.resource);
  if (owner !== undefined && String(owner) !== id) return false;
  const declared = stream.events.find(({ type }) => type === eventType(stream, event));
  const state = eventState(stream, event);
  return (
    declared === undefined || declared.shows.length === 0 || (state !== undefined && declared.shows.includes(state))
  );
}

/** Whether one sight was certainly before another: in every order of instants inside their intervals. */
export function isBefore(a: Sight, b: Sight): boolean {
  if (a.window === 'event' && b.window === 'event' && a.record === b.record) return a.index < b.index;
  return a.to < b.from;
}

/** Sights as lines for people, in order of time. */
export function timeline(sights: readonly Sight[]): readonly string[] {
  const sorted = [...sights].sort((a, b) => a.to - b.to);
  return sorted
    .filter(
      ({ state }, i) =>
        i === 0 || i === sorted.length - 1 || state !== sorted[i - 1]?.state || state !== sorted[i + 1]?.state,
    )
    .map(
      ({ state, window, record, from, to }) =>
        `${window === 'event' || window === 'list' ? `by ${Math.round(to)}` : `${Math.round(from)}–${Math.round(to)}`} ms ${window} ${record}: ${state}`,
    );
}
