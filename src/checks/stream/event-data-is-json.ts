import { type Check, nestsTooDeep, type Outcome, parseJson, type Stream, type StreamEvent } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { type Followed, followedStreams, streamRequirements, stretch } from './followed-streams.ts';
import { mergedTexts } from './merged-events.ts';

const id = 'event-data-is-json';

export const eventDataIsJson: Check = {
  id,
  area: 'stream',
  statement: 'The data of every event is one JSON text.',
  rationale:
    'Judges events of declared types where the contract reads their data as JSON. Heartbeats and sentinels are let pass, and so are types that documents do not name. Where the type stands in the data, data that begins like an object counts. Events that ran together are a matter of framing.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) =>
      readsJson(stream)
        ? { statement: `The data of every event of ${stream.operation} is JSON.`, facts: [stream] }
        : undefined,
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { record, events } = followed;
        const wrong = [...events, ...untyped(followed)].find(
          ({ data }) => parseJson(data) === undefined && !nestsTooDeep(data) && mergedTexts(data) === undefined,
        );
        if (wrong !== undefined)
          yield failed({
            kind: 'data-not-json',
            records: [record.id],
            expected: 'a JSON text',
            actual: wrong.data,
            message: `The data of a ${wrong.type} event of ${requirement.operation} is not JSON.`,
            details: stretch(followed, wrong),
          });
        else if (events.length > 0) yield* passed([record.id]);
      }
    }),
};

/** Events whose type would stand in their data, were that JSON: it begins like an object. Anything else may be a heartbeat. */
function untyped({ stream, record }: Followed): readonly StreamEvent[] {
  if (!stream.envelope.type.startsWith('data:')) return [];
  return record.events.filter(({ data }) => /^\s*\{/.test(data) && parseJson(data) === undefined);
}

function readsJson({ envelope, members, events }: Stream): boolean {
  const parts = [envelope.type, envelope.sequence, envelope.resource, envelope.state, envelope.time];
  return (
    members.length > 0 ||
    parts.some((part) => part?.startsWith('data:')) ||
    events.some(({ schema }) => schema !== undefined)
  );
}
