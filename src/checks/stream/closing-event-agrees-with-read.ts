import { type Check, eventState, type Outcome } from '../../model/index.ts';
import { sightsOf } from '../lifecycle/sights.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { closingEvent, followedStreams, otherEnds, streamRequirements, stretch } from './followed-streams.ts';

const id = 'closing-event-agrees-with-read';

export const closingEventAgreesWithRead: Check = {
  id,
  area: 'stream',
  statement: 'The state that the closing event shows is the state that is read afterwards.',
  rationale:
    'Looks at reads that were sent after the event had arrived, and passes when any of them agrees: reads may lag. Where only an earlier read agrees, a final state was left again: that is another check. A closing event that shows no final state is another check, too.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) => {
      const closing = stream.events.filter(({ role }) => role === 'closes');
      const read = contract.resources.find(({ name }) => name === stream.resource)?.read;
      const ends = contract.lifecycles.some(({ resource }) => resource === stream.resource);
      if (closing.length === 0 || read === undefined || !ends) return undefined;
      return {
        statement: `The last event of ${stream.operation} shows the state that ${read} shows afterwards.`,
        facts: closing,
        scenarios: otherEnds,
      };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { stream, record, lifecycle } = followed;
        const closing = closingEvent(followed);
        const state = closing === undefined ? undefined : eventState(stream, closing);
        if (closing === undefined || state === undefined || lifecycle === undefined) continue;
        if (!lifecycle.states.some(({ name, kind }) => name === state && kind === 'terminal')) continue;
        const thing = sightsOf(story, context.contract, lifecycle).find((sights) =>
          sights.some((sight) => sight.record === record.id),
        );
        const reads = (thing ?? []).filter(({ window }) => window === 'read');
        const later = reads.filter(({ from }) => from > closing.at);
        const agreeing = later.find((sight) => sight.state === state);
        const last = later.at(-1);
        if (agreeing !== undefined) yield* passed([record.id, agreeing.record]);
        else if (reads.some((sight) => sight.state === state)) continue;
        else if (last !== undefined)
          yield failed({
            kind: 'read-disagrees',
            records: [record.id, last.record],
            expected: state,
            actual: last.state,
            message: `The closing event ${closing.type} shows ${state}; a read sent after it shows ${last.state}.`,
            details: stretch(followed, closing),
          });
      }
    }),
};
