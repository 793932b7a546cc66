import { type Check, eventRole, eventState, type Outcome } from '../../model/index.ts';
import { type Sight, sightsOf } from '../lifecycle/sights.ts';
import { failedBySilence, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, type Followed, followedStreams, streamRequirements } from './followed-streams.ts';

const id = 'stream-is-live';

export const streamIsLive: Check = {
  id,
  area: 'stream',
  statement: 'Events arrive while the thing that they tell of is still going on, not all at once behind its end.',
  rationale:
    'Judged by what the target itself shows, never by a clock: live, when a read sent behind the arrival of an event still shows an open state; buffered, when the stream was open while a read showed a state, and every event, also the one that shows that very state, came only behind the answer to a read that shows the end. Everything between is let pass. A SHOULD unless documents say that streams are live.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resource, live, provenance }) =>
      contract.lifecycles.every((lifecycle) => lifecycle.resource !== resource)
        ? undefined
        : {
            statement: `Events of ${operation} arrive while the ${resource} is still going on.`,
            facts: [live ?? { provenance }],
            wish: live === undefined ? 'SHOULD' : 'MUST',
            scenarios: ['cancel-while-running', 'follow-to-the-end', 'read-streams-together'],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { record, lifecycle, events } = followed;
        if (lifecycle === undefined || record.step === 'reader-slow') continue;
        const things = sightsOf(story, context.contract, lifecycle);
        const own = things.find((sights) => sights.some((sight) => sight.record === record.id)) ?? [];
        const reads = own.filter(({ window }) => window === 'read');
        const isOpen = ({ state }: Sight) =>
          lifecycle.states.some(({ name, kind }) => name === state && kind !== 'terminal');
        const [first] = events;
        const still = reads.find((read) => isOpen(read) && first !== undefined && read.from > first.at);
        if (still !== undefined) {
          yield* passed([record.id, still.record]);
          continue;
        }
        const end = reads.find((read) => !isOpen(read));
        const told = buffered(followed, reads.filter(isOpen), end);
        if (told === undefined || end === undefined) continue;
        // A connection that the network held up for a while looks the same.
        yield failedBySilence({
          kind: 'buffered',
          records: [record.id, told.read.record, end.record],
          expected: `an event that shows ${told.read.state} before the end`,
          actual: `${events.length} events, all behind the end`,
          message: `A read showed ${told.read.state} while the stream was open and one showed ${end.state}, and only then came the first event, one that shows ${told.read.state}.`,
          details: events.slice(0, 3).map((event) => `${event.at} ms: ${describeEvent(followed, event)}`),
        });
      }
    }),
};

/** A read during the stream whose state an event shows that came, like all others, behind the answer to the read of the end. */
function buffered(
  { stream, record, events }: Followed,
  open: readonly Sight[],
  end: Sight | undefined,
): { readonly read: Sight } | undefined {
  if (end === undefined || events.length < 2 || events.some(({ at }) => at <= end.to)) return undefined;
  const told = new Set(
    events.filter((event) => eventRole(stream, event) !== 'closes').map((event) => eventState(stream, event)),
  );
  const read = open.find((sight) => sight.from >= record.openedAt && sight.to < end.from && told.has(sight.state));
  return read === undefined ? undefined : { read };
}
