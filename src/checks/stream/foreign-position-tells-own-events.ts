import { type Check, type Outcome, otherPositionStep, otherWholeStep, type StreamEvent } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { closingEvent, describeEvent, type Followed, followedStreams, streamRequirements } from './followed-streams.ts';
import { type Placed, placed, saysTheSame } from './readings-of-one-thing.ts';

const id = 'foreign-position-tells-own-events';

export const foreignPositionTellsOwnEvents: Check = {
  id,
  area: 'stream',
  statement: 'A position of one thing, asked for in the stream of another, gives that other thing’s events or none.',
  rationale:
    'Compares with the uninterrupted reading of the thing that was asked for: every event told must be one of its own. Refusing the position, telling nothing, and going on from the place that has the same number are all let pass.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) =>
      stream.resume === undefined || stream.resource === undefined
        ? undefined
        : {
            statement: `${stream.operation} tells of the ${stream.resource} that was asked for, whatever the position.`,
            facts: [stream],
            scenarios: ['resume-streams'],
            claim: 'streaming.resume',
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const readings = followedStreams(story, context, requirement);
      const own = readings.find(({ record }) => record.step === otherWholeStep);
      if (own === undefined || closingEvent(own) === undefined) return;
      const first = readings.find(({ record }) => record.step === 'whole');
      const [mine, theirs] = [byKey(own), byKey(first)];
      for (const way of ['after', 'last-event-id'] as const) {
        const step = otherPositionStep(way);
        const refused = story.exchanges.find((one) => one.operation === requirement.operation && one.step === step);
        if (refused?.result.kind === 'answered' && refused.result.response.status < 500)
          yield* passed([own.record.id, refused.id]);
        const part = readings.find(({ record, id: thing }) => record.step === step && thing === own.id);
        if (part === undefined) continue;
        // An event that its own stream has otherwise is a matter of resuming; one that only the first thing has is foreign.
        const foreign = placed(part).find((told) => !has(mine, told) && has(theirs, told));
        if (foreign === undefined) yield* passed([own.record.id, part.record.id]);
        else if (first !== undefined)
          yield failed({
            kind: 'foreign-event',
            records: [part.record.id, first.record.id],
            expected: `events of ${own.id}`,
            actual: `${foreign.event.type} of ${first.id}`,
            message: `${requirement.operation} of ${own.id}, resumed at a position of ${first.id}, tells an event of ${first.id}.`,
            details: [
              describeEvent(part, foreign.event),
              describeEvent(first, theirs.get(keyOf(foreign)) ?? foreign.event),
            ],
          });
      }
    }),
};

function byKey(reading: Followed | undefined): ReadonlyMap<string, StreamEvent> {
  return new Map(reading === undefined ? [] : placed(reading).map((one) => [keyOf(one), one.event]));
}

function has(events: ReadonlyMap<string, StreamEvent>, told: Placed): boolean {
  const same = events.get(keyOf(told));
  return same !== undefined && saysTheSame(same, told.event);
}

function keyOf({ number, event }: Placed): string {
  return String(number ?? event.id ?? event.data);
}
