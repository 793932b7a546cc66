import type { Json, JsonObject } from '../../model/index.ts';
import type { Answer, Incoming } from '../http/index.ts';
import type { World } from './world.ts';

/** Whose key opened the door. */
export type Viewer = 'us' | 'them';

export interface Thing {
  /** Counts all things of the server, from 1. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly owner: string;
  readonly box: string;
  readonly createdAt: string;
  /** The only one who may see it; absent: everybody may. */
  readonly keeper?: Viewer;
}

/** What a list is asked for, beside its page. */
export interface Filters {
  readonly owner?: string;
  readonly colour?: string;
  readonly box?: string;
  /** Where things are private: who asks. */
  readonly viewer?: Viewer;
}

/** Where a page begins: at a place in the list, or behind a thing; or where it ends: before a thing. */
export type Position = { readonly index: number } | { readonly after: number } | { readonly before: number };

/** A page before it is shown. */
export interface Page {
  /** Everything that matches, in order. */
  readonly all: readonly Thing[];
  readonly things: readonly Thing[];
  readonly start: number;
  readonly size: number;
  readonly filters: Filters;
  readonly query: URLSearchParams;
}

/**
 * What the server does, as small functions. A fault or a variation replaces a few and may call those that it replaces; they call
 * each other through `world.behaviour`.
 */
export interface Behaviour {
  /** An answer that turns the request away, or undefined for a welcome one. */
  authenticate(incoming: Incoming, world: World): Answer | undefined;
  refuse(status: number, message: string): Answer;
  createThing(body: JsonObject, box: string, world: World): Answer;
  readThing(id: string, box: string, world: World): Answer;
  removeThing(id: string, box: string, world: World): Answer;
  listThings(incoming: Incoming, box: string, world: World): Answer;
  readFilters(query: URLSearchParams, box: string, world: World): Filters | undefined;
  /** The size of the page, or undefined for one that is refused. */
  readSize(text: string | null, world: World): number | undefined;
  /** Where the page begins, or undefined for a place that is refused. */
  readPosition(query: URLSearchParams, size: number, filters: Filters, world: World): Position | undefined;
  /** Everything that matches, in order. */
  select(filters: Filters, world: World): readonly Thing[];
  startOf(position: Position, all: readonly Thing[], world: World): number;
  cut(all: readonly Thing[], start: number, size: number, world: World): readonly Thing[];
  /** The page that ends before a thing. */
  cutBefore(
    before: number,
    all: readonly Thing[],
    size: number,
    world: World,
  ): { readonly start: number; readonly things: readonly Thing[] };
  /** Where the next page begins; undefined on the last one. */
  next(page: Page, world: World): Position | undefined;
  /** Where the page before ends, for dialects that go back; undefined on the first one. */
  previous(page: Page, world: World): Position | undefined;
  mint(position: Position, filters: Filters, world: World): string;
  /** The place that a token stands for; undefined when it stands for none in this query. */
  redeem(token: string, filters: Filters, world: World): Position | undefined;
  count(page: Page, world: World): number;
  show(thing: Thing, window: 'list' | 'read', world: World): JsonObject;
  /** The answer to a list request. */
  wrap(page: Page, world: World): Answer;
  /** What stands where the next token or link would, on the last page; undefined: nothing. */
  lastMark(world: World): Json | undefined;
}
