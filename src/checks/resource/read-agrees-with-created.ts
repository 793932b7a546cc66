import {
  type Check,
  levelFor,
  type Outcome,
  type RecordId,
  successJson,
  toPointer,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, idOf, readsOf, sameJson } from './sightings.ts';

export const readAgreesWithCreated: Check = {
  id: 'read-agrees-with-created',
  area: 'resource',
  statement: "Create's answer and later reads agree on the members that both show.",
  rationale: 'Compares only members that the contract says are kept, and only where both answers show them.',
  requirements: ({ resources }) =>
    resources
      .filter(({ create, read, keeps }) => create !== undefined && read !== undefined && keeps.length > 0)
      .map((resource) => ({
        id: `read-agrees-with-created:${resource.name}`,
        check: 'read-agrees-with-created',
        area: 'resource',
        level: levelFor('MUST', resource.provenance.known),
        statement: `${resource.read} shows ${resource.keeps.join(', ')} of a ${resource.name} as ${resource.create} answered them.`,
        provenance: [resource.provenance],
        ...(resource.read === undefined ? {} : { operation: resource.read }),
        resource: resource.name,
        exercisedBy: { scenarios: ['follow-to-the-end', 'make-many-at-once'], operations: [resource.create ?? ''] },
      })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      if (resource === undefined) return;
      for (const creation of creationsOf(story, resource)) {
        const reads = readsOf(story, resource, creation).filter(
          (read) => idOf(resource, successJson(read)) === creation.id,
        );
        const witness: RecordId[] = [];
        let differs = false;
        for (const path of resource.keeps) {
          const expected = valueByPath(creation.answer, path);
          if (expected === undefined) continue;
          const shown = reads.filter((read) => valueByPath(successJson(read), path) !== undefined);
          const wrong = shown.find((read) => !sameJson(valueByPath(successJson(read), path), expected));
          witness.push(...shown.map(({ id }) => id));
          if (wrong === undefined) continue;
          differs = true;
          yield failed({
            kind: 'differs-from-created',
            records: [creation.exchange.id, wrong.id],
            pointer: toPointer(path.split('.')),
            expected,
            actual: valueByPath(successJson(wrong), path) ?? null,
            message: `${resource.read} shows another ${path} of ${resource.name} ${creation.id} than ${resource.create} answered.`,
          });
        }
        if (!differs && witness.length > 0) yield* passed([creation.exchange.id, ...witness]);
      }
    }),
};
