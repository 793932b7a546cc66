import {
  type EventPart,
  isObject,
  type Json,
  type NonEmpty,
  parseJson,
  type Stream,
  type StreamEvent,
  valueByPath,
} from '../../../model/index.ts';

/** What is remembered of an event. */
export interface Seen {
  /** Place in the stream, from 0. */
  readonly index: number;
  readonly type: string;
  readonly id: string | undefined;
  readonly offset: number;
  readonly head: string;
}

/** An event that arrives; its JSON is parsed once, when somebody asks. */
export interface Arrival {
  readonly event: StreamEvent;
  /** The type in the API's own words. */
  readonly type: string;
  /** As {@link eventRole} says it. */
  readonly role: 'heartbeat' | 'sentinel' | 'opens' | 'closes' | 'any' | 'unknown';
  /** It carries data of a declared type. */
  readonly isData: boolean;
  part(part: EventPart): Json | undefined;
  at(path: string): Json | undefined;
  seen(): Seen;
}

/** Families of rules; each is judged by a check of its own. */
export type OrderRule =
  | 'opening'
  | 'closing-once'
  | 'after-closing'
  | 'pairs'
  | 'never'
  | 'counts'
  | 'sequence'
  | 'times'
  | 'states'
  | 'joins';

/** A rule that was broken, and the fewest events that show it, in their order. */
export interface Violation {
  readonly rule: OrderRule;
  /** Kebab-case kind of evidence. */
  readonly kind: string;
  readonly stretch: NonEmpty<Seen>;
  readonly expected: Json;
  readonly actual: Json;
  /** One sentence without its full stop. */
  readonly says: string;
}

/** What is known of a reading before its first event. */
export interface ReadingFacts {
  /** The reader is owed everything from the first event on. */
  readonly fromStart: boolean;
  /** Consumers dropped something that may have carried a number. */
  readonly dropped: boolean;
}

/** One rule at work on one reading: remembers a few events, never the stream. */
export interface Watcher {
  take(arrival: Arrival): Violation | undefined;
  /** The reading is over, and its last event was seen. */
  end?(): Violation | undefined;
}

/** Makes the watcher of a rule for one reading. */
export type OrderWatch = (facts: ReadingFacts) => Watcher;

/** What is worked out once for a stream: the roles of types, and the members of paths as they are asked for. */
export interface Lookup {
  readonly stream: Stream;
  readonly roles: ReadonlyMap<string, Arrival['role']>;
  readonly paths: Map<string, readonly string[]>;
}

export function arrive({ stream, roles, paths }: Lookup, event: StreamEvent, index: number): Arrival {
  let json: { readonly value: Json | undefined } | undefined;
  const value = () => {
    json ??= { value: parseJson(event.data) };
    return json.value;
  };
  const at = (path: string): Json | undefined => {
    let members = paths.get(path);
    if (members === undefined) {
      members = path === '' ? [] : path.split('.');
      paths.set(path, members);
    }
    return memberAt(value(), members);
  };
  const part = (wanted: EventPart): Json | undefined => {
    if (wanted === 'field:event') return event.type;
    if (wanted === 'field:id') return event.id;
    return at(wanted.slice('data:'.length));
  };
  const shown = part(stream.envelope.type);
  const type = typeof shown === 'string' ? shown : event.type;
  const role = roleOf(roles, stream, event, type);
  return {
    event,
    type,
    role,
    isData: role === 'opens' || role === 'closes' || role === 'any',
    part,
    at,
    seen: () => ({ index, type, id: event.id, offset: event.offset, head: event.data.slice(0, 120) }),
  };
}

/** As {@link valueByPath} finds it; paths of objects, the usual case, without making a pointer of them for each event. */
function memberAt(root: Json | undefined, members: readonly string[]): Json | undefined {
  let value = root;
  for (const member of members) {
    if (!isObject(value)) return valueByPath(root, members.join('.'));
    value = Object.hasOwn(value, member) ? value[member] : undefined;
  }
  return value;
}

function roleOf(
  roles: ReadonlyMap<string, Arrival['role']>,
  { sentinel, events }: Stream,
  event: StreamEvent,
  type: string,
): Arrival['role'] {
  const end = sentinel?.value;
  if (end !== undefined && event.data === (typeof end === 'string' ? end : JSON.stringify(end))) return 'sentinel';
  if (roles.get(event.type) === 'heartbeat') return 'heartbeat';
  return roles.get(type) ?? (events.length === 0 ? 'any' : 'unknown');
}
