import {
  answerOf,
  type Check,
  eventPart,
  eventState,
  eventType,
  isSuccess,
  levelFor,
  type Outcome,
  type Story,
  type Stream,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { viewsOf } from '../resource/views.ts';
import { isCertainlyBefore, readMoment } from './moment.ts';
import { stateOf } from './sights.ts';

const id = 'work-stops-with-cancel';

export const workStopsWithCancel: Check = {
  id,
  area: 'lifecycle',
  statement: 'A thing that was cancelled does no more work.',
  rationale:
    "Work that was under way when the cancellation came may still be told. Fails when an event of work stands behind an event of the same stream that shows the cancelled state, or carries a moment that is certainly later than the change that a read of the cancelled thing shows; both moments are the target's own, so no latency plays a part.",
  requirements: ({ lifecycles, resources }) =>
    lifecycles.flatMap(({ work, ...lifecycle }) => {
      const resource = resources.find(({ name }) => name === lifecycle.resource);
      if (resource?.cancel === undefined || resource.stream === undefined || work === undefined) return [];
      return [
        {
          id: `${id}:${resource.name}`,
          check: id,
          area: 'lifecycle' as const,
          level: levelFor('MUST', work.provenance.known),
          statement: `No ${work.events.join(' or ')} event of a ${resource.name} lies behind its cancellation.`,
          provenance: [work.provenance] as const,
          operation: resource.cancel,
          resource: resource.name,
          claim: 'cancel',
          exercisedBy: { scenarios: ['cancel-while-running'], operations: [resource.cancel] },
        },
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const lifecycle = contract.lifecycles.find((one) => one.resource === requirement.resource);
      if (resource === undefined || lifecycle?.work === undefined) return;
      const ends = lifecycle.transitions.filter(({ by }) => by === resource.cancel).map(({ to }) => to);
      const change = lifecycle.times?.find((time) => time.of === 'change')?.path;
      for (const { creation, views } of viewsOf(story, contract, resource)) {
        const accepted = story.exchanges.find(
          ({ operation, parameters, ...exchange }) =>
            operation === resource.cancel &&
            String(parameters[`path.${resource.parameter}`]) === creation.id &&
            isSuccess(answerOf({ operation, parameters, ...exchange })?.status ?? 0),
        );
        const stopped = views.find(
          ({ window, body }) => window === 'read' && ends.includes(stateOf(lifecycle, body) ?? ''),
        );
        if (accepted === undefined || stopped === undefined) continue;
        const earlier = views.filter(({ to }) => to < accepted.sentAt);
        const moments = [stopped, ...earlier].map(({ body }) =>
          change === undefined ? undefined : readMoment(valueByPath(body, change)),
        );
        const [stop, ...old] = moments;
        // A moment that the cancellation did not move says nothing about it.
        const born = lifecycle.times?.find((time) => time.of === 'creation')?.path;
        const birth = born === undefined ? undefined : readMoment(valueByPath(stopped.body, born));
        const isSane = stop !== undefined && (birth === undefined || !isCertainlyBefore(stop, birth));
        const hasMoved = isSane && old.every((one) => one === undefined || one.at < stop.at);
        for (const { record, stream, work } of workOf(
          story,
          context.contract.streams,
          resource.parameter,
          creation.id,
          {
            events: lifecycle.work.events,
            ends,
          },
        )) {
          const late = work.find(
            ({ isBehind, at }) => isBehind || (hasMoved && at !== undefined && isCertainlyBefore(stop, at)),
          );
          if (late === undefined) yield* passed([accepted.id, stopped.record, record]);
          else
            yield failed({
              kind: 'work-after-cancel',
              records: [accepted.id, stopped.record, record],
              expected: `no ${lifecycle.work.events.join(' or ')} behind ${ends.join(' or ')}`,
              actual: late.told,
              message: `${resource.name} ${creation.id} was cancelled and read as ${stateOf(lifecycle, stopped.body)}, and ${stream.operation} told a later ${late.told}.`,
            });
        }
      }
    }),
};

/** The events of work on the streams of one thing, with what is known of their order. */
function workOf(
  story: Story,
  streams: readonly Stream[],
  parameter: string,
  thing: string,
  { events, ends }: { readonly events: readonly string[]; readonly ends: readonly string[] },
) {
  return story.streams.flatMap((record) => {
    const stream = streams.find(({ operation }) => operation === record.operation);
    if (stream === undefined || String(record.parameters[`path.${parameter}`]) !== thing) return [];
    const over = record.events.findIndex((event) => ends.includes(eventState(stream, event) ?? ''));
    const work = record.events.flatMap((event, i) => {
      if (!events.includes(eventType(stream, event))) return [];
      const at = stream.envelope.time === undefined ? undefined : readMoment(eventPart(event, stream.envelope.time));
      return [{ isBehind: over >= 0 && i > over, at, told: eventType(stream, event) }];
    });
    return [{ record: record.id, stream, work }];
  });
}
