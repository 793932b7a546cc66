import type { Check, Outcome } from '../../model/index.ts';
import { failed, failedBySilence, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { closingEvent, describeEvent, type Followed, followedStreams, streamRequirements } from './followed-streams.ts';
import { disagreement } from './readings-of-one-thing.ts';
import { fellSilent, patienceOf } from './seen-out.ts';

const id = 'readers-see-the-same';

export const readersSeeTheSame: Check = {
  id,
  area: 'stream',
  statement: 'Readers who follow one thing at the same time see the same events.',
  rationale:
    'Readers that were open at the same time are compared with the one that saw most: events with one number say the same, and nobody lacks a number between two that they have. Who came later or left earlier saw less, and that is let pass; who was there before two of the last events of the other and was told nothing at all was not. Where documents do not number events, the last ones are compared. No document says it outright unless every reader is owed everything, so it is a SHOULD there.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resource, replay, provenance }) =>
      resource === undefined
        ? undefined
        : {
            statement: `All readers of one stream of ${operation} see the same events.`,
            facts: [replay ?? { provenance }],
            wish: replay === undefined ? 'SHOULD' : 'MUST',
            scenarios: ['read-streams-together'],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      // All readers of this story ask for the same.
      const readings = followedStreams(story, context, requirement);
      for (const all of byThing(readings)) {
        const same = all.filter(({ events }) => events.length > 0);
        const [full, ...others] = [...same].sort((a, b) => b.events.length - a.events.length);
        if (full === undefined) continue;
        yield* toldNothing(full, all, patienceOf(story));
        const there = others.filter((reading) => overlap(full, reading));
        if (there.length === 0 && others.length > 0)
          yield inconclusive(
            'no two readers were there at the same time: all was over when the second came',
            'let scenarios.completes in the target file make one whose stream goes on for a second or more',
          );
        for (const other of there) {
          const found = disagreement(full, other);
          if (found === undefined) yield* passed([full.record.id, other.record.id]);
          else
            yield failed({
              kind: found.kind,
              records: [full.record.id, other.record.id],
              expected: found.expected,
              actual: found.actual,
              message:
                found.other === undefined
                  ? `One reader of ${requirement.operation} was sent a ${found.event.type} event that another was not.`
                  : `Two readers of ${requirement.operation} were sent one event in two ways.`,
              details: [
                describeEvent(full, found.event),
                ...(found.other === undefined ? [] : [describeEvent(other, found.other)]),
              ],
            });
        }
      }
    }),
};

/** Readers who were there while at least two events came, the closing one among them, and heard none. */
function* toldNothing(full: Followed, all: readonly Followed[], patience: number | undefined): Iterable<Outcome> {
  if (closingEvent(full) === undefined) return;
  for (const deaf of all.filter(({ events }) => events.length === 0)) {
    const { openedAt, end } = deaf.record;
    const missed = full.events.filter(({ at }) => at >= openedAt && at <= end.at);
    const [first] = missed;
    const isSeenOut = end.kind === 'closed' || fellSilent(deaf, patience);
    if (first === undefined || missed.length < 2 || !isSeenOut) continue;
    yield (end.kind === 'closed' ? failed : failedBySilence)({
      kind: 'reader-told-nothing',
      records: [full.record.id, deaf.record.id],
      expected: missed.length,
      actual: 0,
      message: `A reader of ${deaf.stream.operation} was told nothing while another was told ${missed.length} events.`,
      details: [describeEvent(full, first)],
    });
  }
}

/** Readings of one thing each. */
export function byThing(readings: readonly Followed[]): readonly (readonly Followed[])[] {
  const things = [...new Set(readings.map((reading) => reading.id))].filter((thing) => thing !== undefined);
  return things.map((thing) => readings.filter((reading) => reading.id === thing));
}

/** Each was open before the other had seen its last event: nobody of them was told old things only. */
export function overlap(a: Followed, b: Followed): boolean {
  return a.record.openedAt <= lastSeen(b) && b.record.openedAt <= lastSeen(a);
}

/** When the last data event of a reading had arrived. */
export function lastSeen({ record, events }: Followed): number {
  return events.at(-1)?.at ?? record.end.at;
}
