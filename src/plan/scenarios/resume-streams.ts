import { eventPart, eventRole, type RequestDraft, type Stream, type StreamEvent } from '../../model/index.ts';
import { randomFor } from '../random.ts';
import { resourceOfCase } from './follow-to-the-end.ts';
import { createMaker } from './make-resource.ts';
import { operationDraft } from './operation-draft.ts';
import { createPoll } from './poll-state.ts';
import { followedResources, streamOf } from './read-streams-together.ts';
import type { Scenario } from './scenario.ts';
import { openReading } from './stream-reading.ts';

/** Cuts of one stream, and cuts at random bytes. */
const mostCuts = 12;
const tears = 3;

export const resumeStreams: Scenario = {
  id: 'resume-streams',
  statement:
    'Reads a stream whole; cuts it after every event and inside events, resumes by every offered way, and asks for positions that are none.',
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
    const made = (await maker.make('create')) ?? actor.giveUp(`the target made no ${resource.name}`);
    const known = (operation: string) => ({ ...maker.known(operation), [`path.${resource.parameter}`]: made.id });
    const plain =
      operationDraft(stage, stream.operation, known(stream.operation)) ??
      actor.giveUp(`no valid request to ${stream.operation} can be made`);
    const ways = waysOf(stream, plain);
    const [way] = ways;
    if (way === undefined) return actor.giveUp(`the contract does not say how a stream of ${resource.name} is resumed`);
    const open = (step: string, draft: RequestDraft, options = {}) =>
      openReading(stage, actor, stream, step, draft, options);

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
    const positions = positionsIn(stream, whole.events).slice(-mostCuts);
    const last = positions.at(-1);
    if (last === undefined) return actor.giveUp(`the stream of ${resource.name} showed no position to resume from`);
    for (const { name, at } of ways)
      await Promise.all(
        positions.map((from) => open(`${name}-${from}`, at(from)).seeOut(from === last ? 5 * pace : completion)),
      );

    const bytes = record.kind === 'stream' ? record.chunks.reduce((sum, { payload }) => sum + payload.bytes, 0) : 0;
    const random = randomFor(stage.seed, testCase.id);
    const beginning = way.name === 'after' ? way.at(beginningOf(stream)) : plain;
    for (let tear = 1; tear <= tears && bytes > 1 && !actor.signal.aborted; tear++) {
      const torn = open(`torn-${tear}`, beginning, { bytes: 1 + Math.floor(random() * (bytes - 1)) });
      await torn.seeOut(completion);
      const from = positionsIn(stream, torn.events).at(-1);
      const rest = open(`torn-${tear}-resumed`, from === undefined ? beginning : way.at(from));
      await rest.seeOut(from === last ? 5 * pace : completion);
    }

    for (const { name, at } of ways) {
      await open(`${name}-beginning`, at(beginningOf(stream))).seeOut(completion);
      const odd = { past: pastOf(last), negative: '-1', word: 'seven' };
      for (const [what, from] of Object.entries(odd)) await open(`${name}-${what}`, at(from)).seeOut(5 * pace);
    }
    await createPoll(stage, actor, resource, lifecycle, known(resource.read ?? '')).read('read-last');
  },
};

interface Way {
  readonly name: 'after' | 'last-event-id';
  readonly at: (position: string) => RequestDraft;
}

function waysOf({ resume }: Stream, plain: RequestDraft): readonly Way[] {
  const { parameter, lastEventId } = resume ?? { lastEventId: false };
  const byParameter: Way[] =
    parameter === undefined
      ? []
      : [
          {
            name: 'after',
            at: (position) => ({
              ...plain,
              parameters: {
                ...plain.parameters,
                [`query.${parameter}`]: /^-?\d{1,15}$/.test(position) ? Number(position) : position,
              },
            }),
          },
        ];
  const byHeader: Way[] = lastEventId
    ? [{ name: 'last-event-id', at: (position) => ({ ...plain, headers: [['last-event-id', position]] }) }]
    : [];
  return [...byParameter, ...byHeader];
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

function pastOf(last: string): string {
  return /^\d{1,12}$/.test(last) ? String(Number(last) + 1000) : `${last}-and-more`;
}
