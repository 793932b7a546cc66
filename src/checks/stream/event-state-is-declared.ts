import { type Check, eventPart, type Outcome } from '../../model/index.ts';
import { verdictsOn } from '../outcomes.ts';
import { followedStreams, streamRequirements } from './followed-streams.ts';
import { orderOutcomes } from './order-faults.ts';

const id = 'event-state-is-declared';

export const eventStateIsDeclared: Check = {
  id,
  area: 'stream',
  statement: 'Events show states that exist, and that fit their type.',
  rationale:
    'Judges the state member of events of declared types. States that the contract does not name fail only where its list is complete. A type that is stated to come with certain states may also come with one that documents leave unexplained.',
  requirements: (contract) =>
    streamRequirements(contract, id, (stream) => {
      const lifecycle = contract.lifecycles.find(({ resource }) => resource === stream.resource);
      return stream.envelope.state === undefined || lifecycle === undefined
        ? undefined
        : {
            statement: `Events of ${stream.operation} show declared states of the ${stream.resource}.`,
            facts: [stream, lifecycle],
          };
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      for (const followed of followedStreams(story, context, requirement)) {
        const { state } = followed.stream.envelope;
        const shown = followed.events.some((event) => state !== undefined && eventPart(event, state) !== undefined);
        yield* orderOutcomes(followed, 'states', shown);
      }
    }),
};
