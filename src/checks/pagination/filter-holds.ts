import {
  type Check,
  type Contract,
  type Exchange,
  levelFor,
  type Outcome,
  type Pagination,
  parameterKey,
  type RecordId,
  type Requirement,
  type Story,
  toPointer,
  valueByPath,
  viewPage,
} from '../../model/index.ts';
import { failed, passed, verdictsOn } from '../outcomes.ts';
import { creationsOf, inOrder } from '../resource/sightings.ts';

export const filterHolds: Check = {
  id: 'filter-holds',
  area: 'pagination',
  statement: 'Every item of a filtered list matches the filter.',
  rationale:
    'Compares the member that a filter is about with the value asked for; an item that does not show the member is let pass. A filter that items do not show is judged where it isolates: asked for a value that only this story used, the list may show only what the story made.',
  requirements: ({ pagination }) =>
    pagination.flatMap((one) =>
      filtersOf(one)
        .filter(({ parameter, member }) => member !== undefined || parameter === one.isolation?.parameter)
        .map(({ parameter, provenance }) => ({
          id: `filter-holds:${one.operation}.${parameter}`,
          check: 'filter-holds',
          area: 'pagination',
          level: levelFor('MUST', provenance.known),
          statement: `Every item that ${one.operation} shows for a value of ${parameter} matches it.`,
          provenance: [provenance],
          operation: one.operation,
          exercisedBy: { scenarios: ['filter-lists', 'walk-pages', 'follow-to-the-end'], operations: [one.operation] },
        })),
    ),
  judge: (story, context) =>
    verdictsOn(story, context, function* (requirement): Iterable<Outcome> {
      const { contract } = context;
      const pagination = contract.pagination.find(({ operation }) => operation === requirement.operation);
      if (pagination === undefined) return;
      const filter = filtersOf(pagination).find(({ parameter }) => requirement.id === idOf(requirement, parameter));
      if (filter === undefined) return;
      const key = parameterKey(contract, pagination.operation, filter.parameter);
      const own = filter.member === undefined ? ownIds(story, contract, pagination) : undefined;
      if (filter.member === undefined && own === undefined) return;
      const witness: RecordId[] = [];
      let broken = false;
      for (const exchange of inOrder(story.exchanges)) {
        const asked = exchange.parameters[key] ?? followedFrom(story, pagination, exchange, key);
        const page = asked === undefined ? undefined : pageOf(contract, pagination, exchange);
        if (page === undefined || asked === undefined) continue;
        const wanted = (Array.isArray(asked) ? asked : [asked]).map(String);
        const index = page.items.findIndex((item, i) => {
          if (own !== undefined) return !own.has(page.ids[i] ?? '');
          const shown = valueByPath(item, filter.member ?? '');
          return shown !== undefined && !wanted.includes(String(shown));
        });
        if (index < 0) {
          if (page.items.length > 0) witness.push(exchange.id);
          continue;
        }
        broken = true;
        const path = [pagination.items, String(index), filter.member ?? pagination.itemId]
          .filter((part) => part !== '')
          .join('.');
        yield failed({
          kind: 'item-does-not-match',
          records: [exchange.id],
          pointer: toPointer(path.split('.')),
          expected: own === undefined ? asked : [...own],
          actual: valueByPath(page.body, path) ?? null,
          message: `${pagination.operation} with ${filter.parameter}=${wanted.join(',')} shows an item ${own === undefined ? `whose ${filter.member} is another` : 'that was not made with that value'}.`,
        });
      }
      if (!broken) yield* passed(witness);
    }),
};

/** The declared filters, and the one that isolates, whose items need not show it. */
function filtersOf({ filters, isolation, provenance }: Pagination): Pagination['filters'] {
  const isDeclared = filters.some(({ parameter }) => parameter === isolation?.parameter);
  return isolation === undefined || isDeclared ? filters : [...filters, { parameter: isolation.parameter, provenance }];
}

function idOf(requirement: Requirement, parameter: string): string {
  return `filter-holds:${requirement.operation}.${parameter}`;
}

/** A link names its whole query: what it leads to is held to what its walk began with. */
function followedFrom({ exchanges }: Story, { style }: Pagination, { step, operation }: Exchange, key: string) {
  const at = step.indexOf('/page-');
  if (style !== 'link' || at < 0) return undefined;
  const begun = `${step.slice(0, at)}/page-1`;
  return exchanges.find((one) => one.step === begun && one.operation === operation)?.parameters[key];
}

function pageOf(contract: Contract, pagination: Pagination, exchange: Exchange) {
  return exchange.operation === pagination.operation ? viewPage(contract, pagination, exchange) : undefined;
}

/** Ids of everything that the story made with its own value; undefined when something may have been made that it does not know of. */
function ownIds(story: Story, contract: Contract, pagination: Pagination): ReadonlySet<string> | undefined {
  const resource = contract.resources.find(({ list }) => list === pagination.operation);
  if (resource?.create === undefined || pagination.isolation === undefined) return undefined;
  const creations = creationsOf(story, resource);
  const sent = story.exchanges.filter(({ operation }) => operation === resource.create);
  // A request that went out twice may have made two things and told of one.
  const whole = creations.length === sent.length && sent.every(({ resent }) => resent === undefined);
  return creations.length > 0 && whole ? new Set(creations.map(({ id }) => id)) : undefined;
}
