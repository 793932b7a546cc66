import {
  answerOf,
  type Contract,
  type Exchange,
  type JudgeContext,
  type PageView,
  type Pagination,
  type PaginationPromise,
  type Provenance,
  type Requirement,
  type Story,
  viewPage,
} from '../../model/index.ts';
import { creationsOf } from '../resource/sightings.ts';
import { pageText } from './strip.ts';

/** A page that a story asked for by itself, outside of any walk. */
export interface Probed {
  readonly exchange: Exchange;
  readonly status: number;
  /** The answer as a page, where it is one. */
  readonly page: PageView | undefined;
}

/** The odd pages of a list that one story asked for. */
export interface ProbedPages {
  readonly pagination: Pagination;
  readonly contract: Contract;
  /** The answered request of a step. */
  readonly at: (step: string) => Probed | undefined;
  /** All answered requests of the list, in order of sending. */
  readonly all: readonly Probed[];
  /** Ids that the story made for this list; what it made for another one is left out. */
  readonly own: readonly string[];
  /** Ids that it made for another list. */
  readonly foreign: readonly string[];
}

/** What a story shows of odd pages of the requirement's list. @returns undefined when it asked for none */
export function probedPages(story: Story, context: JudgeContext, requirement: Requirement): ProbedPages | undefined {
  const { contract } = context;
  const pagination = contract.pagination.find(({ operation }) => operation === requirement.operation);
  if (pagination === undefined) return undefined;
  const all = story.exchanges
    .filter(({ operation }) => operation === pagination.operation)
    .flatMap((exchange): Probed[] => {
      const status = answerOf(exchange)?.status;
      return status === undefined ? [] : [{ exchange, status, page: viewPage(contract, pagination, exchange) }];
    })
    .sort((a, b) => a.exchange.sentAt - b.exchange.sentAt);
  const resource = contract.resources.find(({ list }) => list === pagination.operation);
  const made = resource === undefined ? [] : creationsOf(story, resource);
  const of = (isForeign: boolean) =>
    made.filter(({ exchange }) => (exchange.step === 'foreign') === isForeign).map(({ id }) => id);
  return {
    pagination,
    contract,
    all,
    own: of(false),
    foreign: of(true),
    at: (step) => all.find(({ exchange }) => exchange.step === step),
  };
}

/** What the documents promise of this list; undefined where they promise no such thing. */
export function promiseOf(pagination: Pagination, promise: PaginationPromise): Provenance | undefined {
  return pagination.promises?.find((one) => one.promise === promise)?.provenance;
}

/** Whether a run can have the list to itself: by a filter that isolates, or under a parent of its own. */
export function canIsolate({ operations }: Contract, { isolation, operation }: Pagination): boolean {
  if (isolation !== undefined) return true;
  const parameters = operations.find(({ id }) => id === operation)?.parameters ?? [];
  return parameters.some((parameter) => parameter.in === 'path');
}

/** Whether two pages show the same items in the same order; undefined where an item shows no identity. */
export function showsTheSame(a: PageView, b: PageView): boolean | undefined {
  if ([...a.ids, ...b.ids].includes(undefined)) return undefined;
  return a.ids.join('\n') === b.ids.join('\n');
}

/** A page as one line for people. */
export function pageLine(name: string, page: PageView, marked: ReadonlySet<string> = new Set()): string {
  return `${name}: ${pageText(page, marked)}`;
}
