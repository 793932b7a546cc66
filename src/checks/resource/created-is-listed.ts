import { type Check, levelFor, type Outcome, readWalks, type Walk } from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf } from './sightings.ts';

export const createdIsListed: Check = {
  id: 'created-is-listed',
  area: 'resource',
  statement: 'What was created appears in the list.',
  rationale:
    'Passes when any page of any attempt shows the id: lists may lag. Fails only when the last attempt walked the whole list to its end without it. A list that was too long to walk shows nothing.',
  requirements: ({ resources, pagination }) =>
    resources
      .filter(({ create, list }) => create !== undefined && pagination.some(({ operation }) => operation === list))
      .map((resource) => ({
        id: `created-is-listed:${resource.name}`,
        check: 'created-is-listed',
        area: 'resource',
        level: levelFor('MUST', resource.provenance.known),
        statement: `A ${resource.name} that ${resource.create} made appears in ${resource.list}.`,
        provenance: [resource.provenance],
        ...(resource.list === undefined ? {} : { operation: resource.list }),
        resource: resource.name,
        exercisedBy: { scenarios: ['follow-to-the-end'], operations: [resource.create ?? ''] },
      })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      const pagination = context.contract.pagination.find(({ operation }) => operation === resource?.list);
      if (resource === undefined || pagination === undefined) return;
      for (const creation of creationsOf(story, resource)) {
        const later = story.exchanges.filter(({ sentAt }) => sentAt >= creation.exchange.result.endedAt);
        const walks = readWalks(context.contract, pagination, later);
        const page = walks.flatMap(({ pages }) => pages).find(({ ids }) => ids.includes(creation.id));
        const last = walks.at(-1);
        if (page !== undefined) yield* passed([creation.exchange.id, page.record]);
        else if (last !== undefined && isWhole(last))
          yield failed({
            kind: 'not-listed',
            records: [creation.exchange.id, ...last.pages.map(({ record }) => record)],
            expected: creation.id,
            actual: last.pages.flatMap(({ ids }) => ids.map((id) => id ?? null)),
            message: `${resource.name} ${creation.id} was created and is on none of the ${last.pages.length} pages of ${pagination.operation}, walked to the end ${walks.length} times.`,
          });
        else if (last !== undefined)
          yield inconclusive(
            `${pagination.operation} could not be walked to its end, and the new ${resource.name} was not on the pages read`,
          );
      }
    }),
};

function isWhole({ end, pages }: Walk): boolean {
  return pages.length > 0 && (end === 'signalled' || end === 'likely');
}
