import { type Check, type Outcome, reconnectedStep, wholeStep } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { describeEvent, followedStreams, streamRequirements } from './followed-streams.ts';

const id = 'sent-ids-are-heeded';

export const sentIdsAreHeeded: Check = {
  id,
  area: 'stream',
  statement: 'A server that sends ids heeds the Last-Event-ID with which browsers come back.',
  rationale:
    'An observation, and never a failure, asked where documents offer another way to resume and say nothing of ids: a browser that was sent an id comes back with it by itself, and takes what it has had for new when nobody heeds it. A stream without ids passes: nobody comes back with one.',
  requirements: (contract) =>
    streamRequirements(contract, id, ({ operation, resume, repeatedInFields, envelope }) =>
      resume?.lastEventId !== false || repeatedInFields !== undefined || envelope.sequence === 'field:id'
        ? undefined
        : {
            statement: `Ids that ${operation} sends are heeded when a client comes back with them.`,
            wish: 'INFO',
            facts: [resume],
            claim: 'streaming.resume',
            scenarios: ['reconnect-like-browsers'],
          },
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const readings = followedStreams(story, context, requirement);
      const whole = readings.find(({ record }) => record.step === wholeStep);
      const again = readings.find(({ record }) => record.step === reconnectedStep);
      if (whole === undefined) return;
      const ids = whole.record.events.flatMap((event) => (event.id === undefined ? [] : [event.id]));
      if (ids.length === 0 && whole.events.length > 0) yield* passed([whole.record.id]);
      const position = again?.record.request.headers.find(([name]) => name.toLowerCase() === 'last-event-id')?.[1];
      if (again === undefined || position === undefined) return;
      const had = ids.slice(0, ids.indexOf(position) + 1);
      const repeated = again.record.events.filter((event) => event.id !== undefined && had.includes(event.id));
      const [first] = repeated;
      if (first === undefined) yield* passed([whole.record.id, again.record.id]);
      else
        yield failed({
          kind: 'last-event-id-ignored',
          records: [whole.record.id, again.record.id],
          expected: `events behind ${position}`,
          actual: `${repeated.length} events that the client has had`,
          message: `${requirement.operation} sends ids, and ignores the Last-Event-ID with which browsers come back: what they have had comes again.`,
          details: [describeEvent(again, first)],
        });
    }),
};
