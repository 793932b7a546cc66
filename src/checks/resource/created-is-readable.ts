import { answerOf, type Check, isSuccess, levelFor, type Outcome, successJson } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, idOf, readsOf } from './sightings.ts';

/** Reads that say nothing about whether the thing is there. */
const besideThePoint = [401, 403, 408, 425, 429];

export const createdIsReadable: Check = {
  id: 'created-is-readable',
  area: 'resource',
  statement: 'What was created can be read by the id that create answered.',
  rationale:
    'Passes when any read after the creation answers 2xx with that id. A target may need a moment: reads that answer "not found" fail only when none succeeds. Server errors, refused credentials and rate limits show nothing.',
  requirements: ({ resources }) =>
    resources
      .filter(({ create, read }) => create !== undefined && read !== undefined)
      .map((resource) => ({
        id: `created-is-readable:${resource.name}`,
        check: 'created-is-readable',
        area: 'resource',
        level: levelFor('MUST', resource.provenance.known),
        statement: `A ${resource.name} that ${resource.create} made can be read with ${resource.read}.`,
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
        const reads = readsOf(story, resource, creation);
        const other = reads.find((read) => (idOf(resource, successJson(read)) ?? creation.id) !== creation.id);
        const good = reads.find((read) => idOf(resource, successJson(read)) === creation.id);
        const refused = reads.filter((read) => {
          const status = answerOf(read)?.status ?? 0;
          return status >= 400 && status < 500 && !besideThePoint.includes(status);
        });
        const records = [creation.exchange.id] as const;
        if (other !== undefined)
          yield failed({
            kind: 'another-one-read',
            records: [...records, other.id],
            expected: creation.id,
            actual: idOf(resource, successJson(other)) ?? null,
            message: `Reading ${resource.name} ${creation.id} gave another one.`,
          });
        else if (good !== undefined) yield* passed([...records, good.id]);
        else if (reads.length > 0 && refused.length === reads.length)
          yield failed({
            kind: 'not-found',
            records: [...records, ...refused.slice(-1).map(({ id }) => id)],
            expected: '2xx',
            actual: answerOf(refused[0] ?? creation.exchange)?.status ?? null,
            message: `${resource.name} ${creation.id} was created and could not be read: ${refused.length} of ${reads.length} reads were refused.`,
          });
        else if (reads.length > 0 && !reads.some((read) => isSuccess(answerOf(read)?.status ?? 0)))
          yield inconclusive(`no read of the new ${resource.name} was answered with success`);
      }
    }),
};
