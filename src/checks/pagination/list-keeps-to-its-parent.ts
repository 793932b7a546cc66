import {
  answerOf,
  type Check,
  type Contract,
  type Exchange,
  type Json,
  listsBeside,
  type Outcome,
  operationOf,
  type RecordId,
  type Resource,
  type Story,
  successJson,
  toPointer,
  valueByPath,
  viewPage,
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
    'A thing that the list of one parent shows is read by itself: where it names its parent, by a member that is called like the parameter of the path, it is that one. A parent may have two names, so another one counts only where something else shows the one that was asked for. What was made in another parent of the target file is not shown at all.',
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
      const here = story.exchanges.find(({ step }) => step === 'create');
      const own = here && valueByPath(successJson(here), resource.id);
      const isForeignTo = (asked: Json) =>
        elsewhere !== undefined && isName(stranger) && String(elsewhere.parameters[key]) !== String(asked);
      const witness: RecordId[] = [];
      const parentsShown = shownBy(story, contract, resource, parent);
      const readOf = (item: string | undefined) =>
        story.exchanges.find((one) => reads(one, resource.read, `path.${resource.parameter}`, item ?? ''));
      for (const { page, exchange } of probed.all) {
        const asked = exchange.parameters[key];
        if (page === undefined || asked === undefined) continue;
        // A parent may have two names, a slug and an id: only where the one that was asked for is shown as well, another one is another parent.
        const isNotation = parentsShown.has(String(asked));
        for (const [i, item] of page.ids.entries()) {
          if (item === undefined) continue;
          const read = readOf(item);
          const isStranger = isForeignTo(asked) && String(stranger) === item;
          const proof = isStranger ? elsewhere : read;
          const shown = read === undefined || !isNotation ? undefined : valueByPath(successJson(read), parent);
          const whose = isStranger ? elsewhere?.parameters[key] : shown;
          if (proof === undefined || !isName(whose)) continue;
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
        // What was made elsewhere and is not shown says as much, whatever parents are called.
        const isKept = page.ids.includes(String(own)) && !page.ids.includes(String(stranger));
        if (isForeignTo(asked) && isKept && elsewhere !== undefined) witness.push(elsewhere.id, exchange.id);
      }
      yield* passed(witness);
    }),
};

/** Every name of a parent that a read or a list of the story shows. */
function shownBy(story: Story, contract: Contract, resource: Resource, parent: string): ReadonlySet<string> {
  const lists = contract.pagination.filter(({ itemId }) => itemId === resource.id);
  const bodies = story.exchanges.flatMap((exchange) => {
    const list = lists.find(({ operation }) => operation === exchange.operation);
    if (list !== undefined) return viewPage(contract, list, exchange)?.items ?? [];
    return exchange.operation === resource.read ? (successJson(exchange) ?? []) : [];
  });
  const values = bodies.map((body) => valueByPath(body, parent)).filter((value) => isName(value));
  return new Set(values.map(String));
}

function isName(value: Json | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Name of the innermost path parameter of a list. */
function parentOf(contract: Parameters<typeof operationOf>[0], operation: string): string | undefined {
  return operationOf(contract, operation).parameters.findLast(({ in: where }) => where === 'path')?.name;
}

function reads(exchange: Exchange, operation: string | undefined, key: string, id: string): boolean {
  return (
    exchange.operation === operation && String(exchange.parameters[key]) === id && answerOf(exchange)?.status === 200
  );
}
