import type { Pagination, PaginationPromise } from '../../model/index.ts';

/** One way of paging, as data: what the server does and what its documents say follow from it. */
export interface Dialect {
  readonly id: string;
  readonly style: Pagination['style'];
  /** Number of the first page. */
  readonly first: 0 | 1;
  /** Dotted path of the items; `''`: the answer is the bare array. */
  readonly items: '' | 'things' | 'data.things';
  /** Where tokens and links for the next page stand. */
  readonly next?: 'next' | 'meta.next' | 'header';
  readonly total: boolean;
  readonly end: Pagination['end'];
  readonly size: { readonly default: number; readonly max: number; readonly over: 'reject' | 'clamp' | 'unstated' };
  readonly newestFirst: boolean;
  /** Documents state the order. */
  readonly statesOrder: boolean;
  /** What keeps one client's things apart: a filter, a parent, or nothing. */
  readonly scope: 'owner' | 'box' | 'shared';
  /** `cursor` style: what documents say the cursor is. */
  readonly cursor?: 'item:id' | 'unknown';
  /** The page before can be asked for, too. */
  readonly back: boolean;
  /** Everybody sees the things of their own only. */
  readonly isPrivate: boolean;
  readonly promises: readonly PaginationPromise[];
}

const base: Omit<Dialect, 'id'> = {
  style: 'page',
  first: 1,
  items: 'things',
  total: false,
  end: 'unstated',
  size: { default: 5, max: 10, over: 'reject' },
  newestFirst: true,
  statesOrder: false,
  scope: 'owner',
  back: false,
  isPrivate: false,
  promises: [],
};

const token: Omit<Dialect, 'id'> = {
  ...base,
  style: 'token',
  next: 'next',
  end: 'null-token',
  promises: [
    'bad-token-refused',
    'inserts-keep-pages',
    'removals-keep-pages',
    'token-is-bound',
    'token-is-opaque',
    'token-is-private',
    'token-is-stable',
  ],
};

/** Every dialect that the server speaks, sorted by id. */
export const dialects = [
  {
    ...base,
    id: 'cursor-after',
    style: 'cursor',
    cursor: 'item:id',
    newestFirst: false,
    statesOrder: true,
    back: true,
  },
  {
    ...base,
    id: 'cursor-before',
    style: 'cursor',
    cursor: 'item:id',
    items: '',
    end: 'short-page',
    isPrivate: true,
    promises: ['bad-token-refused', 'removals-keep-pages'],
  },
  { ...base, id: 'cursor-unknown', style: 'cursor', cursor: 'unknown', items: '' },
  {
    ...base,
    id: 'link-body',
    style: 'link',
    next: 'meta.next',
    items: 'data.things',
    end: 'null-token',
    total: true,
    back: true,
    isPrivate: true,
  },
  {
    ...base,
    id: 'link-header',
    style: 'link',
    next: 'header',
    items: '',
    scope: 'box',
    end: 'absent-token',
    back: true,
  },
  {
    ...base,
    id: 'offset',
    style: 'offset',
    total: true,
    statesOrder: true,
    size: { default: 4, max: 8, over: 'clamp' },
    promises: ['beyond-is-empty'],
  },
  { ...base, id: 'page-one', items: '', promises: ['invalid-refused'] },
  { ...base, id: 'page-shared', scope: 'shared', size: { default: 5, max: 10, over: 'unstated' } },
  {
    ...base,
    id: 'page-zero',
    first: 0,
    items: 'data.things',
    total: true,
    end: 'empty-page',
    newestFirst: false,
    size: { default: 3, max: 6, over: 'clamp' },
    promises: ['beyond-is-refused'],
  },
  {
    ...token,
    id: 'token-absent',
    end: 'absent-token',
    scope: 'box',
    newestFirst: false,
    statesOrder: true,
    back: true,
    isPrivate: true,
  },
  { ...token, id: 'token-null', total: true, isPrivate: true },
  {
    ...token,
    id: 'token-shared',
    scope: 'shared',
    promises: token.promises.filter((promise) => promise !== 'token-is-private'),
  },
] as const satisfies readonly Dialect[];

export type DialectId = (typeof dialects)[number]['id'];

/** Name of the parameter that asks for the page before, where it is another one. */
export function backParameter(dialect: Dialect): string | undefined {
  if (!dialect.back || dialect.style !== 'cursor') return undefined;
  return dialect.newestFirst ? 'after' : 'before';
}

/** Name of the parameter that says which page is asked for. */
export function positionParameter({ style, newestFirst }: Dialect): string {
  if (style === 'cursor') return newestFirst ? 'before' : 'after';
  return { page: 'page', offset: 'offset', token: 'page_token', link: 'from' }[style];
}
