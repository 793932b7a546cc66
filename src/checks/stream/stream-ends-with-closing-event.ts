import { type Check, eventRole, type Outcome, type Story } from '../../model/index.ts';
import { type Sight, sightsOf } from '../lifecycle/sights.ts';
import { failed, failedBySilence, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { closingEvent, describeEvent, type Followed, followedStreams, streamRequirements } from './followed-streams.ts';
import { fellSilent, patienceOf, wasAlive } from './seen-out.ts';

const id = 'stream-ends-with-closing-event';

export const streamEndsWithClosingEvent: Check = {
  id,
  area: 'stream',
  statement: 'A stream that is followed to the end of its thing shows a closing event.',
  rationale:
    'Fails only when the stream was certainly open before the end, reads show that the end came, and the server closed the stream or said nothing more for the whole patience of the case. A late reader is owed no replay; a stream that stays open after its closing event is let pass; a broken connection shows nothing, and the silence of an open one counts when a second one was silent, too. Where a stream can be resumed, one that was closed early shows nothing either. Where documents name a last line (a sentinel such as [DONE]), it must come once before the server closes a stream that showed its closing event.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) => {
      const closing = stream.events.filter(({ role }) => role === 'closes');
      const ends = contract.lifecycles.some(({ resource }) => resource === stream.resource);
      return closing.length === 0 || !ends
        ? undefined
        : {
            statement: `A stream of ${stream.operation} ends with ${closing.map(({ type }) => type).join(' or ')}.`,
            facts: closing,
          };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { record, lifecycle } = followed;
        if (closingEvent(followed) !== undefined) {
          yield* sentinelIsRight(followed) ? passed([record.id]) : [sentinelFault(followed)];
          continue;
        }
        const sights = lifecycle === undefined ? [] : sightsOf(story, context.contract, lifecycle).flat();
        const own = sights.filter((sight) => sight.window !== 'event' && isAbout(story, sight, followed));
        const kindOf = (state: string) => lifecycle?.states.find(({ name }) => name === state)?.kind;
        const ended = own.find(({ state }) => kindOf(state) === 'terminal');
        const isOpen = (sight: Sight) => kindOf(sight.state) !== undefined && kindOf(sight.state) !== 'terminal';
        const before =
          own.find((sight) => isOpen(sight) && sight.from >= record.openedAt) ??
          sights.find((sight) => sight.record === record.id && isOpen(sight));
        const patience = patienceOf(story);
        if (ended === undefined || (record.end.kind === 'left' && patience === undefined)) continue;
        if (before === undefined) yield inconclusive('the stream may have been opened only after the end');
        else if (!wasSeenOut(followed, ended, patience))
          yield inconclusive(`the stream was not followed to its end (${record.end.kind})`);
        else
          yield (wasAlive(followed, patience, ended.to) ? failed : failedBySilence)({
            kind: 'no-closing-event',
            records: [record.id, ended.record],
            expected: followed.stream.events.filter(({ role }) => role === 'closes').map(({ type }) => type),
            actual: record.events.at(-1)?.type ?? null,
            message: `The ${lifecycle?.resource} became ${ended.state}, and its stream ${record.end.kind === 'closed' ? 'was closed' : 'fell silent'} without saying so.`,
            details: record.events.slice(-3).map((event) => describeEvent(followed, event)),
          });
      }
    }),
};

/** How often the last line of the documents came; undefined where they name none, or nobody saw the stream closed. */
function sentinelsIn({ stream, record }: Followed): number | undefined {
  if (stream.sentinel === undefined || record.end.kind !== 'closed') return undefined;
  return record.events.filter((event) => eventRole(stream, event) === 'sentinel').length;
}

function sentinelIsRight(followed: Followed): boolean {
  return (sentinelsIn(followed) ?? 1) === 1;
}

function sentinelFault(followed: Followed): Outcome {
  const { stream, record } = followed;
  const count = sentinelsIn(followed) ?? 0;
  return failed({
    kind: count === 0 ? 'sentinel-missing' : 'sentinel-again',
    records: [record.id],
    expected: stream.sentinel?.value ?? null,
    actual: record.events.at(-1)?.data ?? null,
    message: `The stream was closed ${count === 0 ? 'without' : `behind ${count} of`} the line ${JSON.stringify(stream.sentinel?.value)} that documents end it with.`,
    details: record.events.slice(-3).map((event) => describeEvent(followed, event)),
  });
}

/** Whether a read is about the thing that the stream follows. */
function isAbout(story: Story, sight: Sight, { id: wanted }: Followed): boolean {
  const exchange = story.exchanges.find((one) => one.id === sight.record);
  return (
    exchange !== undefined &&
    Object.entries(exchange.parameters).some(([key, value]) => key.startsWith('path.') && String(value) === wanted)
  );
}

function wasSeenOut(followed: Followed, ended: Sight, patience: number | undefined): boolean {
  const { stream, record } = followed;
  if (record.end.kind === 'closed') return stream.resume === undefined || ended.to <= record.end.at;
  return fellSilent(followed, patience, ended.to);
}
