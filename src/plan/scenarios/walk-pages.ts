import {
  type Actor,
  canGoOn,
  type Json,
  type Pagination,
  parameterKey,
  type Stage,
  viewPage,
} from '../../model/index.ts';
import { findCursor } from './find-cursor.ts';
import { listedResource, makePopulation, type Population } from './make-population.ts';
import { operationDraft } from './operation-draft.ts';
import type { Scenario, ScenarioDraft } from './scenario.ts';
import { showAll, stepThrough, type WalkPlan, walkBack, walkList } from './walk-list.ts';

const fewItems = 7;
/** As few make three pages of two. */
const fewestItems = 5;
/** A stated default or largest size up to this is filled with one item more, so that such a page can be told from the whole list. */
const largestDefaultToFill = 20;
/** Only a list that is longer than its largest page shows that larger ones are cut down. */
const largestMaximumToFill = 100;
/** Sizes of a walk that changes its size half way. */
const mixed = [2, 3] as const;
/** The walk with pages of this size is walked back, where the target offers it. */
const sizeBack = 2;
/** Pages per walk in a list that others change while we look. */
const sharedListPages = 10;

export const walkPages: Scenario = {
  id: 'walk-pages',
  statement:
    'Makes things of its own and walks the list that holds them with several page sizes, back where that is offered, and once more at the end.',
  wants: 'completes',
  needsStillList: true,
  preparesBeside: true,
  cases: (stage) =>
    stage.contract.pagination.map((pagination) => {
      const resource = listedResource(stage, pagination);
      const { create, read } = resource ?? {};
      const items = create === undefined ? 0 : populationFor(pagination);
      return {
        kind: 'scenario',
        purpose: 'scenario',
        scenario: 'walk-pages',
        id: `walk-pages.${pagination.operation}`,
        safety: create === undefined ? 'read' : 'create',
        title: `walk ${pagination.operation} to its end with several page sizes`,
        after: [],
        operations: [pagination.operation, create, create === undefined ? undefined : read].filter(
          (id) => id !== undefined,
        ),
        ...(resource === undefined ? {} : { resource: resource.name }),
        ...tellings(pagination, items),
      };
    }),
  act: async (testCase, actor, stage) => {
    const { operation, items, sizes, asides } = testCase.arguments;
    const stated = stage.contract.pagination.find((one) => one.operation === operation);
    if (stated === undefined) return actor.giveUp(`the contract has no list ${operation}`);
    const population = await makePopulation(
      stage,
      testCase,
      actor,
      stated,
      listedResource(stage, stated),
      Number(items),
    );
    const pagination = await withCursor(stage, actor, stated, population);
    const count = population.ids.length;
    // What must be in every walk of a list that stands still: behind a page that is merely short a walk goes on until it has seen all of it.
    const known = new Set(population.ids);
    const plan = (name: string, size: number | undefined, sizeAfter = size): WalkPlan => {
      const length = Math.min(size ?? pagination.size?.default ?? 1, sizeAfter ?? count);
      return {
        name,
        known: population.known,
        ...(size === undefined ? {} : { size }),
        ...(sizeAfter === undefined ? {} : { sizeAfter }),
        maxPages: population.isolated ? Math.ceil(count / length) * pagesPerFullPage(pagination) + 3 : sharedListPages,
        enough: (seen) => showAll(seen, [...known]),
      };
    };
    const walk = async (name: string, size: number | undefined, sizeAfter = size) => {
      const pages = await walkList(stage, actor, pagination, plan(name, size, sizeAfter));
      if (!population.isolated) for (const { ids } of pages) for (const id of ids) if (id !== undefined) known.add(id);
      return pages;
    };
    const [first] = await walk('walk-default', undefined);
    // In a list of everybody nobody knows what is at the end; pages that are a little longer break elsewhere and show it.
    const wide =
      asides === true && !population.isolated && count > 0 && pagination.size !== undefined && canGoOn(pagination)
        ? Math.min(1 + (first?.items.length ?? 0), pagination.size.max ?? Number.POSITIVE_INFINITY)
        : 1;
    if (wide > 1) await walk('wide-before', wide);
    for (const size of sizes as readonly Json[]) {
      const pages = await walk(`walk-${size}`, Number(size));
      if (size === sizeBack)
        await walkBack(stage, actor, pagination, { name: `back-${size}`, maxPages: pages.length + 2, pages });
    }
    if (asides === true && population.isolated && turnsByPlace(pagination))
      await walk('walk-mixed', mixed[0], mixed[1]);
    if (asides === true && population.isolated && pagination.size !== undefined && canGoOn(pagination)) {
      const [one, other] = mixed.map((size) => plan(`walk-together-${size}`, size)) as [WalkPlan, WalkPlan];
      const beside = stepThrough(stage, actor, pagination, other);
      const between = async () => void (await beside.next());
      await walkList(stage, actor, pagination, { ...one, between });
      for await (const _ of beside);
    }
    const { max } = pagination.size ?? {};
    if (asides === true && max !== undefined)
      await walkList(stage, actor, pagination, {
        name: 'over',
        // Where our own things are too few, those of everybody may be enough.
        known: count > max ? population.known : parentsOf(population),
        size: max + 1,
        maxPages: 1,
        enough: () => true,
      });
    await walk('walk-control', undefined);
    if (wide > 1) await walk('wide-after', wide);
  },
};

/** The arguments of the whole story and of a shorter one, each with the requests that it takes, about. */
function tellings(
  pagination: Pagination,
  items: number,
): Pick<ScenarioDraft, 'arguments' | 'requests'> & Required<Pick<ScenarioDraft, 'shorter'>> {
  const told = (count: number, sizes: readonly number[], asides: boolean) => {
    const pages = (size: number | undefined) =>
      count === 0 ? sharedListPages : Math.ceil(count / (size ?? count)) + 1;
    const walks = [
      pagination.size?.default,
      ...sizes,
      pagination.size?.default,
      ...(asides ? [...mixed, mixed[0]] : []),
    ];
    return {
      // Each thing is made and, as a rule, read until it has settled.
      requests: count * 2 + walks.reduce<number>((sum, size) => sum + pages(size), 0),
      arguments: { operation: pagination.operation, items: count, sizes, asides },
    };
  };
  const few = Math.min(items, fewestItems);
  return {
    ...told(items, sizesFor(pagination, items), true),
    shorter: told(few, pagination.size === undefined ? [] : [sizeBack], false),
  };
}

/** Pages turn by what the cursor was found to be, where documents do not say it. */
export async function withCursor(
  stage: Stage,
  actor: Actor,
  pagination: Pagination,
  { known }: Pick<Population, 'known'>,
): Promise<Pagination> {
  if (pagination.cursor?.from !== 'unknown') return pagination;
  const { size, operation } = pagination;
  const sized = size === undefined ? {} : { [parameterKey(stage.contract, operation, size.parameter)]: 2 };
  const draft = operationDraft(stage, operation, { ...known, ...sized });
  if (draft === undefined) return pagination;
  const first = viewPage(stage.contract, pagination, await actor.send('first', draft));
  return first === undefined ? pagination : findCursor(stage, actor, pagination, draft, first);
}

/** Whether the next page is asked for by a place in the list, so that its size may be another. Links name their size. */
function turnsByPlace({ style, size }: Pagination): boolean {
  return size !== undefined && style !== 'page' && style !== 'link';
}

/** Pages of token and link styles may be short, or empty, anywhere. */
function pagesPerFullPage({ style }: Pagination): number {
  return style === 'token' || style === 'link' ? 2 : 1;
}

function populationFor({ size }: Pagination): number {
  const filling = (one: number | undefined, most: number) => (one !== undefined && one <= most ? one + 1 : 0);
  return Math.max(
    fewItems,
    filling(size?.default, largestDefaultToFill),
    filling(size?.max, size?.over === 'clamp' ? largestMaximumToFill : largestDefaultToFill),
  );
}

/** What the list asks for beside its filters. */
function parentsOf({ known }: Population): Population['known'] {
  return Object.fromEntries(Object.entries(known).filter(([key]) => key.startsWith('path.')));
}

function sizesFor({ size }: Pagination, items: number): readonly number[] {
  if (size === undefined) return [];
  const wanted = [
    1,
    sizeBack,
    ...(items > 0 ? [items - 1, items, items + 1] : []),
    ...(size.max === undefined ? [] : [size.max]),
  ];
  return [...new Set(wanted)].filter((one) => one >= (size.min ?? 1) && one <= (size.max ?? Number.POSITIVE_INFINITY));
}
