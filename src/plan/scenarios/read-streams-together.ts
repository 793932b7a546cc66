import {
  type Exchange,
  eventRole,
  type Resource,
  readerRounds,
  readerStep,
  type Stage,
  type Stream,
  type StreamRecord,
  type TargetProfile,
} from '../../model/index.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll, isOfKind } from './poll-state.ts';
import type { Scenario } from './scenario.ts';
import { openReading } from './stream-reading.ts';

/** What all readers of one round are sent together, at most: long streams are read by fewer. */
const mostEvents = 100_000;
const mostBytes = 64 * 1024 * 1024;

export const readStreamsTogether: Scenario = {
  id: 'read-streams-together',
  statement:
    'Makes a thing and reads its stream with two readers at once, slowly, from the middle and after the end; then things with ten and with fifty readers; and one whose only reader leaves.',
  wants: 'completes',
  cases: ({ contract, target }) =>
    followedResources({ contract }).map(([{ name, create, read }, { operation }]) => ({
      kind: 'scenario',
      purpose: 'scenario',
      scenario: 'read-streams-together',
      id: `read-streams-together.${name}`,
      safety: 'create',
      title: `read the stream of a ${name} with several readers`,
      after: [],
      operations: [create, read, operation].filter((id) => id !== undefined),
      resource: name,
      arguments: { readers: roundsFor(target), completion: target.patience.completion },
    })),
  act: async (testCase, actor, stage) => {
    const { completion, poll: pace } = stage.target.patience;
    const resource = resourceOfCase(testCase, actor, stage);
    const stream =
      streamOf(stage, resource) ?? actor.giveUp(`the contract has no stream of ${resource.name}, so nobody reads it`);
    const lifecycle = stage.contract.lifecycles.find((one) => one.resource === resource.name);
    const maker = await createMaker(stage, testCase, actor, resource, { word: 'completes' });
    const make = async (step: string) => {
      const made = (await maker.make(step)) ?? actor.giveUp(`the target made no ${resource.name}`);
      const known = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
      const draft =
        operationDraft(stage, stream.operation, known(stream.operation)) ??
        actor.giveUp(`no valid request to ${stream.operation} can be made`);
      return { draft, poll: createPoll(stage, actor, resource, lifecycle, known(resource.read ?? '')) };
    };
    const isEnd = (state: string) => lifecycle !== undefined && isOfKind(lifecycle, state, ['terminal']);

    const { draft, poll } = await make('create');
    const open = (step: string, options = {}) => openReading(stage, actor, stream, step, draft, options);
    const [few = 2, ...rounds] = roundsFor(stage.target);
    const together = async () => {
      const readers = Array.from({ length: few }, (_, i) => open(readerStep(few, i + 1)));
      const slow = open('reader-slow', { slow: pace });
      const leaves = open('reader-leaves', { until: () => true });
      const [first] = readers;
      const middle = first
        ?.until((events) => events.length >= 2, completion)
        .then((isUnderWay) => (isUnderWay ? open('reader-middle') : undefined));
      const last = await poll.until('poll', isEnd, completion);
      const patience = last !== undefined && isEnd(last) ? completion : 0;
      const inTheMiddle = await middle;
      const [record] = await Promise.all(
        [...readers, slow, leaves, ...(inTheMiddle === undefined ? [] : [inTheMiddle])].map((reading) =>
          reading.seeOut(patience),
        ),
      );
      if (last !== undefined && isEnd(last)) await open('reader-late').seeOut(owesLate(stream) ? completion : 5 * pace);
      await poll.read('read-last');
      return record;
    };
    const alone = async () => {
      const made = await make('create-alone');
      const only = openReading(stage, actor, stream, 'reader-alone', made.draft, {
        until: (event) => eventRole(stream, event) !== 'heartbeat',
      });
      await only.until((events) => events.length > 0, completion);
      await only.leave();
      await made.poll.until('poll-alone', isEnd, completion);
    };
    const [record] = await Promise.all([together(), alone()]);

    // A stream that two can hardly read was not asked for by fifty.
    const most = record === undefined ? 0 : readersOf(record);
    for (const round of rounds) {
      const readers = Math.min(round, most);
      if (readers <= few || actor.signal.aborted) break;
      const crowd = await make(`create-${round}`);
      // One crowd after the other, and all of it at once: who comes late sees less.
      const readings = Array.from({ length: readers }, (_, i) =>
        openReading(stage, actor, stream, readerStep(round, i + 1), crowd.draft),
      );
      if (round === rounds.at(-1)) actor.madeAll?.();
      const state = await crowd.poll.until(`poll-${round}`, isEnd, completion);
      await Promise.all(
        readings.map((reading) => reading.seeOut(state !== undefined && isEnd(state) ? completion : 0)),
      );
    }
  },
};

function roundsFor({ readers = Number.POSITIVE_INFINITY }: TargetProfile): readonly number[] {
  return readerRounds.filter((round) => round <= readers);
}

/** Resources that can be made and read, each with its stream. */
export function followedResources({ contract }: Pick<Stage, 'contract'>): readonly (readonly [Resource, Stream])[] {
  return contract.resources.flatMap((resource) => {
    const stream = streamOf({ contract }, resource);
    const isMade = resource.create !== undefined && resource.read !== undefined;
    return stream === undefined || !isMade ? [] : [[resource, stream] as const];
  });
}

export function streamOf({ contract }: Pick<Stage, 'contract'>, resource: Resource): Stream | undefined {
  return contract.streams.find(({ operation }) => operation === resource.stream);
}

function owesLate({ replay, resume }: Stream): boolean {
  return replay !== undefined || resume !== undefined;
}

/** How many may read a stream at once that is as large as this one. */
function readersOf(record: StreamRecord | Exchange): number {
  if (record.kind !== 'stream') return 0;
  const bytes = record.chunks.reduce((sum, { payload }) => sum + payload.bytes, 0);
  return Math.floor(Math.min(mostEvents / Math.max(1, record.events.length), mostBytes / Math.max(1, bytes)));
}
