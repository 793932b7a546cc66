import { type Check, eventPart, eventType, type Outcome, strongest } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { type Followed, followedStreams, streamRequirements, stretch } from './followed-streams.ts';

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
        const shown = followed.events.flatMap((event) => {
          const state = followed.stream.envelope.state && eventPart(event, followed.stream.envelope.state);
          return typeof state === 'string'
            ? [{ event, state, allowed: statesOf(followed, eventType(followed.stream, event)) }]
            : [];
        });
        const wrong = shown.find(({ state, allowed }) => allowed !== undefined && !allowed.includes(state));
        if (wrong === undefined) yield* passed(shown.length > 0 ? [followed.record.id] : []);
        else {
          const isKnown = followed.lifecycle?.states.some(({ name }) => name === wrong.state) === true;
          yield failed({
            kind: isKnown ? 'state-does-not-fit' : 'undeclared-state',
            records: [followed.record.id],
            expected: wrong.allowed ?? [],
            actual: wrong.state,
            message: `A ${wrong.event.type} event of ${requirement.operation} shows the state ${wrong.state}.`,
            details: stretch(followed, wrong.event),
          });
        }
      }
    }),
};

/** The states that an event of a type may show; undefined: any. */
function statesOf({ stream, lifecycle }: Followed, type: string): readonly string[] | undefined {
  const all = lifecycle?.states ?? [];
  const told = strongest(stream.events).find((declared) => declared.type === type)?.shows ?? [];
  const known = all.map(({ name }) => name);
  if (told.length === 0) return lifecycle?.unknownStates === 'closed' ? known : undefined;
  const unexplained = all.filter(({ provenance }) => provenance.known === 'inferred').map(({ name }) => name);
  return [...told, ...unexplained.filter((name) => !told.includes(name))];
}
