import {
  type Check,
  type Json,
  levelFor,
  type Outcome,
  payloadJson,
  type RecordId,
  readWalks,
  successJson,
  toPointer,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { cameBack, creationsOf, idOf, readsOf } from './sightings.ts';

export const readAgreesWithSent: Check = {
  id: 'read-agrees-with-sent',
  area: 'resource',
  statement: 'Members sent on create come back unchanged when the thing is read and listed.',
  rationale:
    'Compares only the members that the contract says come back, and only those that were really sent. A list item may leave a member out; a read may not, unless it was sent empty. Moments may come back in another notation, lists in another order, and objects and lists with more in them.',
  requirements: ({ resources }) =>
    resources
      .filter(({ create, read, echoes }) => create !== undefined && read !== undefined && echoes.length > 0)
      .map((resource) => ({
        id: `read-agrees-with-sent:${resource.name}`,
        check: 'read-agrees-with-sent',
        area: 'resource',
        level: levelFor('MUST', resource.provenance.known),
        statement: `A ${resource.name} shows ${resource.echoes.map(({ read }) => read).join(', ')} as sent on create.`,
        provenance: [resource.provenance],
        ...(resource.read === undefined ? {} : { operation: resource.read }),
        resource: resource.name,
        exercisedBy: { scenarios: ['follow-to-the-end', 'make-many-at-once'], operations: [resource.create ?? ''] },
      })),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      if (resource === undefined) return;
      const pagination = context.contract.pagination.find(({ operation }) => operation === resource.list);
      const walks = pagination === undefined ? [] : readWalks(context.contract, pagination, story.exchanges);
      for (const creation of creationsOf(story, resource)) {
        const sent = payloadJson(creation.exchange.request.body);
        const shown: { record: RecordId; body: Json; inList: boolean }[] = [];
        for (const read of readsOf(story, resource, creation)) {
          const body = successJson(read);
          if (body !== undefined && idOf(resource, body) === creation.id)
            shown.push({ record: read.id, body, inList: false });
        }
        for (const page of walks.flatMap(({ pages }) => pages))
          for (const [i, item] of page.items.entries())
            if (page.ids[i] === creation.id) shown.push({ record: page.record, body: item, inList: true });

        const witness: RecordId[] = [];
        let differs = false;
        for (const echo of resource.echoes) {
          const expected = valueByPath(sent, echo.sent);
          if (expected === undefined) continue;
          const wrong = shown.find(({ body, inList }) => {
            const actual = valueByPath(body, echo.read);
            return !cameBack(actual, expected) && !(inList && actual === undefined);
          });
          witness.push(...shown.map(({ record }) => record));
          if (wrong === undefined) continue;
          differs = true;
          const actual = valueByPath(wrong.body, echo.read);
          yield failed({
            kind: actual === undefined ? 'not-given-back' : 'differs-from-sent',
            records: [creation.exchange.id, wrong.record],
            pointer: toPointer(echo.read.split('.')),
            expected,
            actual: actual ?? null,
            message: `${echo.read} ${actual === undefined ? 'is missing' : 'differs'} where ${resource.name} ${creation.id} is ${wrong.inList ? 'listed' : 'read'}; ${echo.sent} was sent on create.`,
          });
        }
        if (!differs && witness.length > 0) yield* passed([creation.exchange.id, ...witness]);
      }
    }),
};
