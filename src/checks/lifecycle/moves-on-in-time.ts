import { type Check, levelFor, type Outcome, type Requirement, strongest } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf } from '../resource/sightings.ts';
import { createReach } from './reachable.ts';
import { type Sight, sightsOf, timeline } from './sights.ts';

const id = 'moves-on-in-time';

export const movesOnInTime: Check = {
  id,
  area: 'lifecycle',
  statement: 'A thing that should end by itself does not stand still for ever.',
  rationale:
    'Where documents say how long a state lasts, that is a MUST: proven by two looks further apart than that, when the state cannot have been left and entered again in between. Otherwise the patience of the target file decides, for things that the same file says end by themselves; that is a SHOULD, since patience is ours.',
  requirements: (contract) =>
    contract.lifecycles.flatMap((lifecycle): readonly Requirement[] => {
      const resource = contract.resources.find(({ name }) => name === lifecycle.resource);
      const { create, read } = resource ?? {};
      const [way] = strongest(lifecycle.transitions.filter(({ by }) => by === undefined));
      if (resource === undefined || create === undefined || read === undefined || way === undefined) return [];
      const shared = {
        check: id,
        area: 'lifecycle' as const,
        operation: read,
        resource: resource.name,
        exercisedBy: { scenarios: ['follow-to-the-end'], operations: [create] },
      };
      return [
        {
          ...shared,
          id: `${id}:${resource.name}`,
          level: levelFor('SHOULD', way.provenance.known),
          statement: `A ${resource.name} that ends by itself has ended, or waits for somebody, within the patience of the target file.`,
          provenance: [way.provenance],
        },
        ...lifecycle.states.flatMap(({ name, within }) =>
          within === undefined
            ? []
            : [
                {
                  ...shared,
                  id: `${id}:${resource.name}.${name}`,
                  level: levelFor('MUST', within.provenance.known),
                  statement: `A ${resource.name} is ${name} for ${within.milliseconds} ms at most.`,
                  provenance: [within.provenance] as const,
                },
              ],
        ),
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const lifecycle = context.contract.lifecycles.find(({ resource }) => resource === requirement.resource);
      if (lifecycle === undefined || story.case.kind !== 'scenario') return;
      const reach = createReach(lifecycle);
      const limited = lifecycle.states.find(({ name }) => requirement.id === `${id}:${lifecycle.resource}.${name}`);
      const { completion, word } = story.case.arguments;
      const resource = context.contract.resources.find(({ name }) => name === lifecycle.resource);
      const creations = resource === undefined ? [] : creationsOf(story, resource);
      for (const [i, sights] of sightsOf(story, context.contract, lifecycle).entries()) {
        const reads = sights.filter(({ window }) => window === 'read');
        const last = reads.at(-1);
        if (limited?.within !== undefined) {
          const inside = reads.filter(({ state }) => state === limited.name);
          const [first, end] = [inside[0], inside.at(-1)];
          const returns = lifecycle.transitions.some(
            ({ from, to }) => from === limited.name && reach.leads(to, limited.name),
          );
          if (first === undefined || end === undefined) continue;
          const lasted = end.from - first.to;
          if (lasted > limited.within.milliseconds && !returns)
            yield stuck(lifecycle.resource, first, end, sights, `${limited.within.milliseconds} ms`);
          else if (last !== undefined && last.state !== limited.name) yield* passed([first.record, last.record]);
          continue;
        }
        // The answer to create need not show a state.
        const born = creations[i]?.exchange;
        if (last === undefined || typeof completion !== 'number') continue;
        if (word === undefined) {
          yield inconclusive(
            `nobody says that the ${lifecycle.resource} ends by itself, so it may take its time`,
            `add scenarios.completes: {…} to the target file: members of ${resource?.create} that make a ${lifecycle.resource} which ends by itself`,
          );
          continue;
        }
        const kind = lifecycle.states.find(({ name }) => name === last.state)?.kind;
        if (kind === 'terminal' || kind === 'waiting') yield* passed([last.record]);
        else if (kind !== undefined && born !== undefined && last.from - born.result.endedAt >= completion)
          yield stuck(
            lifecycle.resource,
            { record: born.id, to: born.result.endedAt },
            last,
            sights,
            `${completion} ms, the patience of the target file`,
          );
      }
    }),
};

function stuck(
  resource: string,
  first: Pick<Sight, 'record' | 'to'>,
  last: Sight,
  sights: readonly Sight[],
  limit: string,
): Outcome {
  return failed({
    kind: 'stuck',
    records: [first.record, last.record],
    expected: `another state within ${limit}`,
    actual: last.state,
    message: `A ${resource} was still ${last.state} ${Math.round(last.from - first.to)} ms later; it has ${limit}.`,
    details: timeline(sights),
  });
}
