import {
  answerOf,
  type Check,
  type Exchange,
  listsBeside,
  type Outcome,
  operationOf,
  type RecordId,
  successJson,
  toPointer,
  valueByPath,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { makeRequirement } from '../requirements.ts';
import { probedPages } from './probed-pages.ts';

const id = 'list-keeps-to-its-parent';

export const listKeepsToItsParent: Check = {
  id,
  area: 'pagination',
  statement: 'The list of a parent shows nothing of another parent.',
  rationale:
    'A thing that the list of one parent shows is read by itself: where it names its parent, by a member that is called like the parameter of the path, it is that one. What was made in another parent of the target file is not shown at all.',
  requirements: (contract) =>
    contract.resources.flatMap((resource) =>
      listsBeside(contract, resource)
        .filter(({ operation }) => parentOf(contract, operation) !== undefined && resource.read !== undefined)
        .map(({ operation, provenance }) =>
          makeRequirement({
            check: id,
            area: 'pagination',
            wish: 'MUST',
            subject: operation,
            statement: `${operation} shows only what belongs to its ${parentOf(contract, operation)}.`,
            provenance: [...operationOf(contract, operation).provenance, provenance],
            operation,
            resource: resource.name,
            exercisedBy: { scenarios: ['look-into-other-lists'], operations: [operation] },
          }),
        ),
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const resource = contract.resources.find(({ name }) => name === requirement.resource);
      const probed = probedPages(story, context, requirement);
      const parent = parentOf(contract, requirement.operation ?? '');
      if (resource === undefined || probed === undefined || parent === undefined) return;
      const { pagination } = probed;
      const key = `path.${parent}`;
      const elsewhere = story.exchanges.find(({ step }) => step === 'create-elsewhere');
      const stranger = elsewhere && valueByPath(successJson(elsewhere), resource.id);
      const witness: RecordId[] = [];
      for (const { page, exchange } of probed.all) {
        const asked = exchange.parameters[key];
        if (page === undefined || asked === undefined) continue;
        for (const [i, item] of page.ids.entries()) {
          if (item === undefined) continue;
          const read = story.exchanges.find((one) => reads(one, resource.read, `path.${resource.parameter}`, item));
          const shown = read === undefined ? undefined : valueByPath(successJson(read), parent);
          const isForeign = elsewhere !== undefined && String(elsewhere.parameters[key]) !== String(asked);
          const isStranger = isForeign && stranger !== undefined && String(stranger) === item;
          const proof = isStranger ? elsewhere : read;
          const whose = isStranger ? elsewhere?.parameters[key] : shown;
          if (proof === undefined || (typeof whose !== 'string' && typeof whose !== 'number')) continue;
          witness.push(exchange.id, proof.id);
          if (String(whose) === String(asked)) continue;
          return yield failed({
            kind: 'of-another-parent',
            records: [exchange.id, proof.id],
            pointer: toPointer([...pagination.items.split('.').filter((part) => part !== ''), i, pagination.itemId]),
            expected: String(asked),
            actual: String(whose),
            message: `${pagination.operation} shows a ${resource.name} whose ${parent} is another.`,
          });
        }
      }
      yield* passed(witness);
    }),
};

/** Name of the innermost path parameter of a list. */
function parentOf(contract: Parameters<typeof operationOf>[0], operation: string): string | undefined {
  return operationOf(contract, operation).parameters.findLast(({ in: where }) => where === 'path')?.name;
}

function reads(exchange: Exchange, operation: string | undefined, key: string, id: string): boolean {
  return (
    exchange.operation === operation && String(exchange.parameters[key]) === id && answerOf(exchange)?.status === 200
  );
}
