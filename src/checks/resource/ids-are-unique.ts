import { type Check, levelFor, type Outcome, payloadJson } from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, sameJson } from './sightings.ts';

const id = 'ids-are-unique';

export const idsAreUnique: Check = {
  id,
  area: 'resource',
  statement:
    'Things that were created with different bodies have different ids, however close together they were created.',
  rationale:
    'Judges only creations whose bodies differ: a target may take the same body twice as one thing. The creations of one story overlap in time.',
  requirements: ({ resources }) =>
    resources
      .filter(({ create, read }) => create !== undefined && read !== undefined)
      .map((resource) => ({
        id: `${id}:${resource.name}`,
        check: id,
        area: 'resource' as const,
        level: levelFor('MUST', resource.provenance.known),
        statement: `Each ${resource.create} answers an id of its own.`,
        provenance: [resource.provenance] as const,
        ...(resource.create === undefined ? {} : { operation: resource.create }),
        resource: resource.name,
        exercisedBy: { scenarios: ['make-many-at-once', 'repeat-by-key'], operations: [resource.create ?? ''] },
      })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      if (resource === undefined) return;
      const creations = creationsOf(story, resource);
      if (creations.length < 2) return;
      const pairs = creations.flatMap((a, i) => creations.slice(i + 1).map((b) => [a, b] as const));
      const distinct = pairs.filter(
        ([a, b]) => !sameJson(payloadJson(a.exchange.request.body), payloadJson(b.exchange.request.body)),
      );
      const same = distinct.find(([a, b]) => a.id === b.id);
      if (same !== undefined)
        yield failed({
          kind: 'id-repeats',
          records: [same[0].exchange.id, same[1].exchange.id],
          pointer: `/${resource.id.replaceAll('.', '/')}`,
          expected: 'an id of its own',
          actual: same[0].id,
          message: `Two different creations were answered with the same ${resource.id} ${same[0].id}.`,
        });
      else yield* passed(distinct.flatMap(([a, b]) => [a.exchange.id, b.exchange.id]));
    }),
};
