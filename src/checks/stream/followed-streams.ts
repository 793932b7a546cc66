import {
  type Contract,
  eventRole,
  type JudgeContext,
  type Level,
  type Lifecycle,
  type Provenance,
  type RecordId,
  type Requirement,
  type Story,
  type Stream,
  type StreamEvent,
  type StreamRecord,
  strongest,
} from '../../model/index.ts';
import { makeRequirement } from '../requirements.ts';

/** Scenarios that follow a stream from the making of its resource on, and those that read it in several ways. */
const stories = [
  'act-while-waiting',
  'cancel-while-running',
  'follow-to-the-end',
  'read-streams-together',
  'resume-streams',
  'vary-stream-requests',
];

/** Beside them, the stories of what fails, and of what is refused: they end otherwise. */
export const otherEnds = [...stories, 'make-many-at-once', 'refuse-while-waiting'];

/** A stream that belongs to no thing is read alone. */
const lone = [...stories, 'read-lone-streams'];

export interface StreamRequirement {
  readonly statement: string;
  readonly facts: readonly { readonly provenance: Provenance }[];
  /** MUST when left out. */
  readonly wish?: Level;
  /** Scenarios that exercise it; all that follow streams when left out. */
  readonly scenarios?: readonly string[];
  /** `streaming` when left out. */
  readonly claim?: string;
}

/** One requirement about each stream of the contract that `about` has facts for; the first fact gives place and level. */
export function streamRequirements(
  contract: Contract,
  check: string,
  about: (stream: Stream) => StreamRequirement | undefined,
): readonly Requirement[] {
  return contract.streams.flatMap((stream) => {
    const found = about(stream);
    const provenance = strongest(found?.facts ?? []).map((fact) => fact.provenance);
    if (found === undefined || provenance.length === 0) return [];
    const { operation, resource } = stream;
    return [
      makeRequirement({
        check,
        area: 'stream',
        wish: found.wish ?? 'MUST',
        subject: operation,
        statement: found.statement,
        provenance,
        operation,
        ...(resource === undefined ? {} : { resource }),
        claim: found.claim ?? 'streaming',
        exercisedBy: {
          scenarios: found.scenarios ?? (resource === undefined ? lone : stories),
          operations: [operation],
        },
      }),
    ];
  });
}

/** A stream as a story read it, with what the contract says about it. */
export interface Followed {
  readonly stream: Stream;
  readonly record: StreamRecord;
  readonly lifecycle: Lifecycle | undefined;
  /** Id of the thing that the stream was opened for. */
  readonly id: string | undefined;
  /** Events that carry data of a declared type: no heartbeats, no sentinel, no types that documents do not speak of. */
  readonly events: readonly StreamEvent[];
}

/** The streams of a requirement's operation in a story. */
export function followedStreams(story: Story, context: JudgeContext, requirement: Requirement): readonly Followed[] {
  const { contract } = context;
  const stream = contract.streams.find(({ operation }) => operation === requirement.operation);
  if (stream === undefined) return [];
  const resource = contract.resources.find(({ name }) => name === stream.resource);
  const lifecycle = contract.lifecycles.find((one) => one.resource === stream.resource);
  return story.streams
    .filter(({ operation }) => operation === stream.operation)
    .map((record) => {
      const id = resource === undefined ? undefined : record.parameters[`path.${resource.parameter}`];
      const events = dataEvents(stream, record);
      return { stream, record, lifecycle, id: id === undefined ? undefined : String(id), events };
    });
}

const known = new WeakMap<StreamRecord, { readonly stream: Stream; readonly events: readonly StreamEvent[] }>();

/** Every check asks for them, and telling them takes a look into the JSON of each. */
function dataEvents(stream: Stream, record: StreamRecord): readonly StreamEvent[] {
  const before = known.get(record);
  if (before?.stream === stream) return before.events;
  const events = record.events.filter((event) => {
    const role = eventRole(stream, event);
    return role === 'opens' || role === 'closes' || role === 'any';
  });
  known.set(record, { stream, events });
  return events;
}

/** The first closing event of a stream. */
export function closingEvent({ stream, record }: Followed): StreamEvent | undefined {
  return record.events.find((event) => eventRole(stream, event) === 'closes');
}

/** A line for people: where an event stands and how it begins. */
export function describeEvent({ record }: Followed, event: StreamEvent): string {
  const place = `${record.id} event ${record.events.indexOf(event) + 1} at byte ${event.offset}`;
  const id = event.id === undefined ? '' : ` id ${event.id}`;
  return `${place}:${id} ${event.type} ${event.data.slice(0, 120)}`;
}

/** The event and its neighbours, as lines for people. */
export function stretch(followed: Followed, event: StreamEvent): readonly string[] {
  const at = followed.record.events.indexOf(event);
  return followed.record.events.slice(Math.max(0, at - 2), at + 2).map((one) => describeEvent(followed, one));
}

export function witnessOf(followed: readonly Followed[]): readonly RecordId[] {
  return followed.map(({ record }) => record.id);
}
