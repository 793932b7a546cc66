import {
  type Contract,
  type JudgeContext,
  type NonEmpty,
  nonEmpty,
  type Outcome,
  type PageView,
  type Pagination,
  parameterKey,
  type RecordId,
  type Requirement,
  readWalks,
  type Story,
  valueByPath,
  type Walk,
} from '../../model/index.ts';
import { inconclusive } from '../outcomes.ts';
import { creationsOf } from '../resource/sightings.ts';

/** A list as a story walked it, with what the story knows about its content. */
export interface WalkedList {
  readonly pagination: Pagination;
  /** Ids that the story made before it walked. */
  readonly population: readonly string[];
  readonly walks: readonly Walk[];
  /** Why the content may have changed under the walks; undefined when it certainly stood still. */
  readonly disturbed: string | undefined;
  /** The list was asked for this story's own things only. */
  readonly isolated: boolean;
  /** Ids shown in an isolated list that the story did not make. */
  readonly foreign: readonly string[];
}

/**
 * The list of a requirement as the story walked it. @returns undefined when the story walked no such list
 * @param prefix begins the names of the walks that count
 */
export function walkedList(
  story: Story,
  context: JudgeContext,
  requirement: Requirement,
  prefix = 'walk-',
): WalkedList | undefined {
  const { contract } = context;
  const pagination = contract.pagination.find(({ operation }) => operation === requirement.operation);
  if (pagination === undefined) return undefined;
  const walks = readWalks(contract, pagination, story.exchanges).filter(({ name }) => name.startsWith(prefix));
  if (walks.length === 0) return undefined;
  const resource = contract.resources.find(({ list }) => list === pagination.operation);
  const population = resource === undefined ? [] : creationsOf(story, resource).map(({ id }) => id);
  const { isolation } = pagination;
  const key = isolation === undefined ? undefined : parameterKey(contract, pagination.operation, isolation.parameter);
  const pages = walks.flatMap((walk) => walk.pages);
  const parents = ownParents(story, contract);
  const isIsolated = ({ parameters }: PageView) =>
    (key !== undefined && key in parameters) ||
    Object.entries(parameters).some(([name, value]) => name.startsWith('path.') && parents.has(String(value)));
  const isolated = population.length > 0 && pages.every(isIsolated);
  // A creation whose answer was lost may still have made something.
  const lost = story.exchanges.some(
    ({ operation, result }) =>
      operation === resource?.create && (result.kind === 'failed' || result.response.status >= 500),
  );
  const own = new Set(population);
  const shown = new Set(pages.flatMap(({ ids }) => ids.filter((id) => id !== undefined)));
  const foreign = isolated && !lost ? [...shown].filter((id) => !own.has(id)) : [];
  const base = { pagination, population, walks, isolated, foreign };
  return { ...base, disturbed: disturbance(contract, base) };
}

/**
 * What a list whose content is not known shows about its walks: nothing yet, or, where no document tells a way to a second page, nothing ever.
 */
export function unknownContent({ pagination, disturbed }: WalkedList): Outcome | undefined {
  const { operation, page, offset, cursor, link } = pagination;
  if (disturbed === undefined) return undefined;
  const leadsOn = [page, offset, cursor, link].some((way) => way !== undefined);
  return leadsOn
    ? inconclusive(disturbed)
    : { outcome: 'not-applicable', reason: `no document tells a way to a second page of ${operation}` };
}

/** Ids of the things that the story made for its population to live in. */
function ownParents(story: Story, { resources }: Contract): ReadonlySet<string> {
  return new Set(
    resources.flatMap((resource) =>
      creationsOf(story, resource)
        .filter(({ exchange }) => exchange.step === 'setup')
        .map(({ id }) => id),
    ),
  );
}

function disturbance(contract: Contract, list: Omit<WalkedList, 'disturbed'>): string | undefined {
  const { pagination, walks, isolated, foreign } = list;
  if (foreign.length > 0) return 'the list shows things that the story did not make, so its content is not known';
  if (isolated)
    return isUnsettled(contract, pagination, walks) ? 'things in the list were still changing their state' : undefined;
  // In a list that everybody shares something always moves; that the first and the last walk are one shows that it stood still.
  const [first, last] = [walks[0], walks.at(-1)];
  if (first === undefined || last === undefined || first === last) return 'the list was walked only once';
  // A walk in a circle, or through a very long list, comes to no end; what it shows stood still where it shows it page for page again.
  if (!isWhole(first) || !isWhole(last))
    return showTheSame(first, last) ? undefined : 'the walk did not come to the end of the list';
  return idsOf(first) === idsOf(last) ? undefined : 'others may have changed the list while it was walked';
}

/**
 * Things that still change their state may move in a list that is sorted by it or by the time of change.
 * @param except ids that do not count
 */
export function isUnsettled(
  { resources, lifecycles }: Contract,
  pagination: Pagination,
  walks: readonly Walk[],
  except: ReadonlySet<string> = new Set(),
): boolean {
  const resource = resources.find(({ list }) => list === pagination.operation);
  const lifecycle = lifecycles.find((one) => one.resource === resource?.name);
  if (lifecycle === undefined) return false;
  const moving = lifecycle.states
    .filter(({ kind }) => kind === 'initial' || kind === 'transitional')
    .map(({ name }) => name);
  const items = walks.flatMap(({ pages }) =>
    pages.flatMap((page) => page.items.filter((_, i) => !except.has(page.ids[i] ?? ''))),
  );
  return items.some((item) => moving.includes(String(valueByPath(item, lifecycle.field))));
}

/** Whether a walk came to the end of the list. */
export function isWhole({ end, pages }: Walk): boolean {
  return pages.length > 0 && (end === 'signalled' || end === 'likely');
}

function showTheSame(a: Walk, b: Walk): boolean {
  const shown = ({ pages }: Walk) => JSON.stringify(pages.map(({ ids }) => ids));
  return a.pages.length > 1 && shown(a) === shown(b);
}

function idsOf(walk: Walk): string {
  return [...new Set(walk.pages.flatMap(({ ids }) => ids))].sort().join('\n');
}

/** The records behind a walk's pages. */
export function recordsOf(walk: Walk): NonEmpty<RecordId> | undefined {
  return nonEmpty([...new Set(walk.pages.map(({ record }) => record))]);
}
