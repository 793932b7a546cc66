import {
  type Exchange,
  eventPart,
  eventRole,
  oddPositionStep,
  oddPositions,
  oddPositionValue,
  otherPositionStep,
  otherWholeStep,
  type RequestDraft,
  type Stream,
  type StreamEvent,
  type StreamRecord,
} from '../../model/index.ts';
import { randomFor } from '../random.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll } from './poll-state.ts';
import { followedResources, streamOf } from './read-streams-together.ts';
import type { Scenario } from './scenario.ts';
import { openReading } from './stream-reading.ts';

/** Cuts of one stream: behind every event of usual streams, spread evenly over longer ones; and cuts at random bytes inside events. */
const mostCuts = 100;
const tears = 6;
/** What all resumed readings are sent together, at most: longer streams are cut more seldom. */
const mostEvents = 200_000;
const mostBytes = 128 * 1024 * 1024;
/** Resumed readings that are open at the same time. */
const atOnce = 10;

export const resumeStreams: Scenario = {
  id: 'resume-streams',
  statement:
    'Reads a stream whole; cuts it after every event and inside events, resumes by every offered way, and asks for positions that are none or belong to another thing.',
  wants: 'completes',
  cases: ({ contract, target }) =>
    followedResources({ contract })
      .filter(([, { resume }]) => resume !== undefined)
      .map(([{ name, create, read }, { operation }]) => ({
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'resume-streams',
        id: `resume-streams.${name}`,
        safety: 'create',
        title: `cut the stream of a ${name} everywhere and resume it`,
        after: [],
        operations: [create, read, operation].filter((id) => id !== undefined),
        resource: name,
        arguments: { cuts: mostCuts, tears, completion: target.patience.completion },
      })),
  act: async (testCase, actor, stage) => {
    const { completion, poll: pace } = stage.target.patience;
    const resource = resourceOfCase(testCase, actor, stage);
    const stream = streamOf(stage, resource) ?? actor.giveUp(`the contract has no stream of ${resource.name}`);
    const lifecycle = stage.contract.lifecycles.find((one) => one.resource === resource.name);
    // Calls and their results are what a cut can tear apart; and a stream that has pairs should show some.
    const word = stream.pairs.length > 0 && 'uses-tools' in stage.target.scenarios ? 'uses-tools' : 'completes';
    const maker = await createMaker(stage, testCase, actor, resource, { word });
    const make = async (step: string) => {
      const made = (await maker.make(step)) ?? actor.giveUp(`the target made no ${resource.name}`);
      const known = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
      const draft =
        operationDraft(stage, stream.operation, known(stream.operation)) ??
        actor.giveUp(`no valid request to ${stream.operation} can be made`);
      return { draft, known };
    };
    const { draft: plain, known } = await make('create');
    const ways = waysOf(stream, plain);
    const [way] = ways;
    if (way === undefined) return actor.giveUp(`the contract does not say how a stream of ${resource.name} is resumed`);
    const open = (step: string, draft: RequestDraft, options = {}) =>
      openReading(stage, actor, stream, step, draft, options);

    // The other thing lives meanwhile, so that nobody waits for it behind all else.
    const other = await make('create-other');
    actor.madeAll?.();
    const otherWhole = open(otherWholeStep, other.draft).seeOut(completion);
    const whole = open('whole', plain);
    let position: string | undefined;
    for (let cut = 1; cut <= mostCuts && !actor.signal.aborted; cut++) {
      const draft: RequestDraft = position === undefined ? plain : way.at(position);
      const reading = open(`cut-${cut}`, draft, { until: (event: StreamEvent) => isData(stream, event) });
      await reading.seeOut(completion);
      const next = positionsIn(stream, reading.events).at(-1);
      if (next === undefined || next === position) break;
      position = next;
      if (reading.events.some((event) => eventRole(stream, event) === 'closes')) break;
    }
    const record = await whole.seeOut(completion);
    const positions = spread(positionsIn(stream, whole.events), cutsOf(record));
    const last = positions.at(-1);
    if (last === undefined) return actor.giveUp(`the stream of ${resource.name} showed no position to resume from`);
    const seeOut = (step: string, draft: RequestDraft, from: string) =>
      open(step, draft).seeOut(from === last ? 5 * pace : completion);
    for (const { name, at } of ways)
      for (let done = 0; done < positions.length && !actor.signal.aborted; done += atOnce)
        await Promise.all(
          positions.slice(done, done + atOnce).map((from) => seeOut(`${name}-${from}`, at(from), from)),
        );

    const beginning = way.name === 'after' ? way.at(beginningOf(stream)) : plain;
    const random = randomFor(stage.seed, testCase.id);
    const places = record.kind === 'stream' ? placesInside(record, random) : [];
    for (const [tear, bytes] of places.entries()) {
      if (actor.signal.aborted) break;
      const torn = open(`torn-${tear + 1}`, beginning, { bytes });
      await torn.seeOut(completion);
      const from = positionsIn(stream, torn.events).at(-1);
      await seeOut(`torn-${tear + 1}-resumed`, from === undefined ? beginning : way.at(from), from ?? '');
    }

    for (const { name, at } of ways) {
      await seeOut(`${name}-beginning`, at(beginningOf(stream)), '');
      for (const odd of oddPositions)
        await open(oddPositionStep(name, odd), at(oddPositionValue(odd, last))).seeOut(5 * pace);
    }

    await otherWhole;
    const middle = positions[Math.floor(positions.length / 2)] ?? last;
    for (const { name, on } of ways) await open(otherPositionStep(name), on(other.draft, middle)).seeOut(completion);
    await createPoll(stage, actor, resource, lifecycle, known(resource.read ?? '')).read('read-last');
  },
};

interface Way {
  readonly name: 'after' | 'last-event-id';
  readonly at: (position: string) => RequestDraft;
  readonly on: (draft: RequestDraft, position: string) => RequestDraft;
}

function waysOf({ resume }: Stream, plain: RequestDraft): readonly Way[] {
  const { parameter, lastEventId } = resume ?? { lastEventId: false };
  const way = (name: Way['name'], on: Way['on']): Way => ({ name, on, at: (position) => on(plain, position) });
  const byParameter =
    parameter === undefined
      ? []
      : [
          way('after', (draft, position) => ({
            ...draft,
            parameters: {
              ...draft.parameters,
              [`query.${parameter}`]: /^-?\d{1,15}$/.test(position) ? Number(position) : position,
            },
          })),
        ];
  const byHeader = lastEventId
    ? [way('last-event-id', (draft, position) => ({ ...draft, headers: [['last-event-id', position]] }))]
    : [];
  return [...byParameter, ...byHeader];
}

/** How many times a stream is resumed that is as large as this one. */
function cutsOf(record: StreamRecord | Exchange): number {
  if (record.kind !== 'stream') return mostCuts;
  const bytes = record.chunks.reduce((sum, { payload }) => sum + payload.bytes, 0);
  const fit = Math.min(mostEvents / Math.max(1, record.events.length), mostBytes / Math.max(1, bytes));
  return Math.max(5, Math.min(mostCuts, Math.floor(fit)));
}

/** As many as asked for, evenly spread, the first and the last among them. */
function spread(all: readonly string[], most: number): readonly string[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))] ?? '');
}

/** Numbers of bytes behind which a reading breaks off in the middle of an event. */
function placesInside({ chunks, events }: StreamRecord, random: () => number): readonly number[] {
  const size = chunks.reduce((sum, { payload }) => sum + payload.bytes, 0);
  const places = Array.from({ length: tears }, () => {
    const at = Math.floor(random() * events.length);
    const from = events[at]?.offset ?? 0;
    const to = events[at + 1]?.offset ?? size;
    return from + 1 + Math.floor(random() * (to - from - 2));
  });
  return [...new Set(places)].filter((bytes) => bytes > 0 && bytes < size).sort((a, b) => a - b);
}

/** The positions that the data events show, in order. */
function positionsIn(stream: Stream, events: readonly StreamEvent[]): readonly string[] {
  const part = stream.envelope.sequence ?? 'field:id';
  return events.flatMap((event) => {
    const shown = isData(stream, event) ? eventPart(event, part) : undefined;
    return typeof shown === 'string' || typeof shown === 'number' ? [String(shown)] : [];
  });
}

function isData(stream: Stream, event: StreamEvent): boolean {
  return ['opens', 'closes', 'any'].includes(eventRole(stream, event));
}

/** The position that owes the reader everything. */
function beginningOf({ resume, sequence }: Stream): string {
  const start = sequence?.start ?? 1;
  return String(resume?.meaning === 'from' ? start : start - 1);
}
