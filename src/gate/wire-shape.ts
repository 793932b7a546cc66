import {
  answerOf,
  type Exchange,
  isObject,
  type Json,
  parseJson,
  payloadJson,
  type StreamRecord,
} from '../model/index.ts';

/** What answers of one operation and status look like: names and types, no values. */
export interface WireShape {
  /** Lower case; of Content-Type with the media type, which decides how the body is read: `content-type: application/json`. */
  readonly headers: ReadonlySet<string>;
  /** Types by path (`/data/*` + `/id`), of answers and of the data of events (`event step /id`). */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  readonly events: ReadonlySet<string>;
}

/** By `operation status`. */
export type WireShapes = ReadonlyMap<string, WireShape>;

/** Names that say how bytes travelled, not what the API answers. */
const ofTheWay: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'server',
  'transfer-encoding',
  'via',
]);

const deepest = 8;
/** Members of one operation and status that are remembered: objects that are maps have no end of names. */
const mostMembers = 2_000;

interface Draft {
  readonly headers: Set<string>;
  readonly members: Map<string, Set<string>>;
  readonly events: Set<string>;
}

export interface ShapeCollector {
  readonly add: (record: Exchange | StreamRecord) => void;
  readonly shapes: WireShapes;
}

/** Collects shapes record by record; remembers no record. */
export function createShapeCollector(): ShapeCollector {
  const shapes = new Map<string, Draft>();
  return {
    shapes,
    add(record) {
      const answer = record.kind === 'stream' ? record : answerOf(record);
      if (answer === undefined) return;
      const subject = `${record.operation} ${answer.status}`;
      const shape = shapes.get(subject) ?? { headers: new Set(), members: new Map(), events: new Set() };
      shapes.set(subject, shape);
      for (const [name, value] of answer.headers) {
        const lower = name.toLowerCase();
        if (!ofTheWay.has(lower))
          shape.headers.add(lower === 'content-type' ? `${lower}: ${mediaTypeOf(value)}` : lower);
      }
      if (record.kind === 'exchange') addMembers(payloadJson(answerOf(record)?.body), '', shape.members);
      else
        for (const { type, data } of record.events) {
          shape.events.add(type);
          addMembers(parseJson(data), `event ${type} `, shape.members);
        }
    },
  };
}

/** Shapes of some records. */
export function shapesOf(records: Iterable<Exchange | StreamRecord>): WireShapes {
  const collector = createShapeCollector();
  for (const record of records) collector.add(record);
  return collector.shapes;
}

function mediaTypeOf(value: string): string {
  return (value.split(';')[0] ?? '').trim().toLowerCase();
}

function addMembers(value: Json | undefined, at: string, members: Map<string, Set<string>>): void {
  if (at.split('/').length > deepest || members.size > mostMembers) return;
  const note = (path: string, one: Json) => {
    const types = members.get(path) ?? new Set();
    members.set(path, types.add(typeOf(one)));
    addMembers(one, path, members);
  };
  if (Array.isArray(value)) for (const item of value) note(`${at}/*`, item);
  else if (isObject(value)) for (const [name, member] of Object.entries(value)) note(`${at}/${name}`, member);
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** One thing in which shapes differ. */
export interface ShapeDifference {
  readonly kind: 'header' | 'member' | 'event';
  /** `operation status`. */
  readonly subject: string;
  readonly name: string;
  /** `gone`: only the first has it; `new`: only the second; `retyped`: no type in common. */
  readonly change: 'gone' | 'new' | 'retyped';
  /** Types of the first and of the second, where they were retyped. */
  readonly types?: readonly [string, string];
}

/** Where shapes of one operation and status differ; what only one of them has seen at all is no difference. */
export function* shapeDifferences(first: WireShapes, second: WireShapes): Iterable<ShapeDifference> {
  for (const [subject, was] of first) {
    const is = second.get(subject);
    if (is === undefined) continue;
    yield* nameDifferences('header', subject, was.headers, is.headers);
    yield* nameDifferences('event', subject, was.events, is.events);
    yield* nameDifferences('member', subject, outermost(was.members, is.members), outermost(is.members, was.members));
    for (const [name, types] of was.members) {
      const others = is.members.get(name);
      if (others === undefined || !apart(types, others)) continue;
      const words = (set: ReadonlySet<string>) => [...set].sort().join(' or ');
      yield { kind: 'member', subject, name, change: 'retyped', types: [words(types), words(others)] };
    }
  }
}

function* nameDifferences(
  kind: ShapeDifference['kind'],
  subject: string,
  was: ReadonlySet<string>,
  is: ReadonlySet<string>,
): Iterable<ShapeDifference> {
  for (const name of was) if (!is.has(name)) yield { kind, subject, name, change: 'gone' };
  for (const name of is) if (!was.has(name)) yield { kind, subject, name, change: 'new' };
}

/** Names of members, without those below a member (or an event) that the other does not have: that is said once. */
function outermost(
  members: ReadonlyMap<string, ReadonlySet<string>>,
  others: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const isTold = (path: string) => {
    const parent = path.slice(0, path.lastIndexOf('/'));
    if (parent === '' || parent.endsWith(' ')) return false;
    return !others.has(parent) || (others.get(parent)?.size === 1 && others.get(parent)?.has('null'));
  };
  const known = new Set([...others.keys()].flatMap((path) => /^event .+? (?=\/)/.exec(path) ?? []));
  return new Set(
    [...members.keys()].filter((path) => {
      const event = /^event .+? (?=\/)/.exec(path)?.[0];
      return !isTold(path) && (event === undefined || known.has(event));
    }),
  );
}

/** Whether two sets of types have nothing in common; null says nothing about the rest. */
function apart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [x, y] = [[...a].filter((one) => one !== 'null'), [...b].filter((one) => one !== 'null')];
  return x.length > 0 && y.length > 0 && !x.some((type) => y.includes(type));
}
