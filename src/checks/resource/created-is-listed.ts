import {
  answerOf,
  type Check,
  type Contract,
  type Exchange,
  isSuccess,
  type JudgeContext,
  levelFor,
  listsBeside,
  type Outcome,
  type Pagination,
  type Requirement,
  type Resource,
  readWalks,
  type Story,
  type Walk,
} from '../../model/index.ts';
import { failed, inconclusive, passed, verdictsOn } from '../outcomes.ts';
import { creationTime, momentOf, mustShow } from './place-in-order.ts';
import { creationsOf } from './sightings.ts';

export const createdIsListed: Check = {
  id: 'created-is-listed',
  area: 'resource',
  statement: 'What was created appears in the list.',
  rationale:
    'Passes when any page of any attempt shows the id: lists may lag. Fails only when the last attempt walked the whole list to its end without it. A list that was too long to walk shows nothing. A list that has no second page is held to its order: sorted by the moment of creation, it may not leave out a thing that lies between two that it shows, or in front of all. What was stopped is listed like all else.',
  requirements: (contract) =>
    contract.resources.flatMap((resource): Requirement[] => {
      const { name, create, list, provenance } = resource;
      const shared = {
        check: 'created-is-listed',
        area: 'resource',
        provenance: [provenance],
        resource: name,
      } as const;
      const own = create !== undefined && contract.pagination.some(({ operation }) => operation === list);
      return [
        ...(own && list !== undefined
          ? [
              {
                ...shared,
                id: `created-is-listed:${name}`,
                level: levelFor('MUST', provenance.known),
                statement: `A ${name} that ${create} made appears in ${list}.`,
                operation: list,
                exercisedBy: {
                  scenarios: ['end-while-walking', 'follow-to-the-end', 'look-into-other-lists', 'make-many-at-once'],
                  operations: [create],
                },
              },
            ]
          : []),
        ...listsBeside(contract, resource).map(({ operation }) => ({
          ...shared,
          id: `created-is-listed:${name}.${operation}`,
          // How such a list is sorted is seen, and not said.
          level: 'SHOULD' as const,
          statement: `A ${name} that ${create} made appears in ${operation}.`,
          operation,
          exercisedBy: { scenarios: ['look-into-other-lists'], operations: [operation] },
        })),
      ];
    }),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const resource = context.contract.resources.find(({ name }) => name === requirement.resource);
      const pagination = context.contract.pagination.find(({ operation }) => operation === requirement.operation);
      if (resource === undefined || pagination === undefined) return;
      // In a story about another list, the own one is looked at from the stop on only, and no further than its first page.
      const isOwn = pagination.operation === resource.list;
      if (!isOwn || story.case.id.startsWith('look-into-other-lists.')) {
        yield* onFirstPages(story, context, resource, pagination);
        return;
      }
      if (story.case.kind === 'scenario' && story.case.scenario === 'end-while-walking') {
        yield* stoppedAmongOthers(story, context.contract, resource, pagination);
        return;
      }
      for (const creation of creationsOf(story, resource)) {
        const later = story.exchanges.filter(({ sentAt }) => sentAt >= creation.exchange.result.endedAt);
        const all = readWalks(context.contract, pagination, later);
        // Looks by a filter are judged by what the filter says.
        const walks = all.filter(({ name }) => !name.startsWith('settled-as-'));
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

/** What was stopped in the middle of a walk is on a later one that shows all that was not stopped: else the list loses more than that. */
function* stoppedAmongOthers(
  story: Story,
  contract: Contract,
  resource: Resource,
  pagination: Pagination,
): Iterable<Outcome> {
  const walks = readWalks(contract, pagination, story.exchanges).filter(({ name }) => name.startsWith('stopped-'));
  const last = walks.at(-1);
  if (last === undefined || !isWhole(last)) return;
  const seen = new Set(last.pages.flatMap(({ ids }) => ids));
  const key = `path.${resource.parameter}`;
  const ended = story.exchanges.filter(({ operation, step }) => operation === resource.cancel && step === 'end');
  const all = creationsOf(story, resource);
  const stopped = all.filter(({ id }) =>
    ended.some((one) => String(one.parameters[key]) === id && isSuccess(answerOf(one)?.status ?? 0)),
  );
  const records = [...last.pages.map(({ record }) => record)] as const;
  if (all.some((one) => !stopped.includes(one) && !seen.has(one.id))) return;
  for (const { id, exchange } of stopped)
    if (seen.has(id)) yield* passed([exchange.id, ...records]);
    else
      yield failed({
        kind: 'stopped-not-listed',
        records: [exchange.id, ...records],
        expected: id,
        actual: [...seen].map((one) => one ?? null),
        message: `${resource.name} ${id} was stopped and is in ${pagination.operation} no more, which shows all that were not, ${walks.length} times.`,
      });
}

/** Lists of which one page was asked for: a thing is missing where the order of the page says that it would have to be there. */
function* onFirstPages(
  story: Story,
  { contract }: JudgeContext,
  resource: Resource,
  pagination: Pagination,
): Iterable<Outcome> {
  const time = creationTime(contract.lifecycles.find((one) => one.resource === resource.name));
  const looks = readWalks(contract, pagination, story.exchanges);
  for (const creation of creationsOf(story, resource)) {
    const name = creation.exchange.step === 'create-to-stop' ? /stopped-\d+$/ : /^list-\d+$/;
    const own = looks.filter((walk) => name.test(walk.name) && sharesPlace(creation.exchange, walk));
    const page = own.flatMap(({ pages }) => pages).find(({ ids }) => ids.includes(creation.id));
    const last = own.at(-1)?.pages[0];
    if (page !== undefined) yield* passed([creation.exchange.id, page.record]);
    else if (
      last !== undefined &&
      time !== undefined &&
      mustShow(last.items, momentOf(story, resource, creation, time), time)
    )
      yield failed({
        kind: 'not-listed',
        records: [creation.exchange.id, last.record],
        expected: creation.id,
        actual: last.ids.map((one) => one ?? null),
        message: `${resource.name} ${creation.id} was created and ${pagination.operation} shows older ones and newer ones, and not this one, ${own.length} times.`,
      });
    else if (last !== undefined)
      yield inconclusive(`the page of ${pagination.operation} that was read may end before the new ${resource.name}`);
  }
}

/** Whether a thing was made in the parent whose list this is. */
function sharesPlace({ parameters }: Exchange, { pages }: Walk): boolean {
  return Object.entries(pages[0]?.parameters ?? {}).every(
    ([key, value]) =>
      !key.startsWith('path.') || parameters[key] === undefined || String(parameters[key]) === String(value),
  );
}

function isWhole({ end, pages }: Walk): boolean {
  return pages.length > 0 && (end === 'signalled' || end === 'likely');
}
