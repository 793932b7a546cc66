import { describe, expect, it } from 'vitest';
import { place, runPages, runsContract } from '../../checks/testing/runs-contract.ts';
import { tell } from '../../checks/testing/story-builder.ts';
import type { Json, JsonObject, Pagination } from '../index.ts';
import { type Next, nextPage, readWalks, viewPage } from './index.ts';

const { page: _, size: __, ...bare } = runPages;
const size = { parameter: 'pageSize', default: 2, max: 3, over: 'unstated', provenance: place() } as const;
const sized = { ...bare, size };

function next(
  pagination: Pagination,
  json: Json,
  parameters: JsonObject = {},
  headers?: readonly (readonly [string, string])[],
): Next | undefined {
  const [exchange] = tell({
    records: [{ operation: 'listRuns', json, parameters, ...(headers === undefined ? {} : { headers }) }],
  }).exchanges;
  const view = exchange === undefined ? undefined : viewPage(runsContract, pagination, exchange);
  return view === undefined ? undefined : nextPage(runsContract, pagination, view);
}

const items = (...ids: readonly string[]) => ids.map((runId) => ({ runId }));

describe('numbered pages', () => {
  const pages: Pagination = {
    ...sized,
    style: 'page',
    page: { parameter: 'page', first: 1, max: 4, provenance: place() },
  };
  it.each<[string, Json, JsonObject, Next]>([
    ['a full page goes on', items('a', 'b'), {}, { end: 'no', more: { 'query.page': 2 } }],
    ['counts from the page asked for', items('a', 'b'), { 'query.page': 2 }, { end: 'no', more: { 'query.page': 3 } }],
    ['a short page may be the last', items('a'), {}, { end: 'likely', more: { 'query.page': 2 } }],
    ['an empty page is the last', [], {}, { end: 'signalled', more: { 'query.page': 2 } }],
    [
      'the size asked for counts',
      items('a', 'b'),
      { 'query.pageSize': 3 },
      { end: 'likely', more: { 'query.pageSize': 3, 'query.page': 2 } },
    ],
    [
      'a size above the maximum may be clamped',
      items('a', 'b', 'c'),
      { 'query.pageSize': 9 },
      { end: 'no', more: { 'query.pageSize': 9, 'query.page': 2 } },
    ],
    ['no page is asked for behind the stated maximum', items('a', 'b'), { 'query.page': 4 }, { end: 'likely' }],
  ])('%s', (_title, json, parameters, expected) => expect(next(pages, json, parameters)).toEqual(expected));

  it('follow the stated sign of the end', () => {
    expect(next({ ...pages, end: 'short-page' }, items('a'))?.end).toBe('signalled');
    expect(next({ ...pages, end: 'empty-page' }, items('a'))?.end).toBe('no');
    expect(
      next({ ...pages, page: { parameter: 'page', first: 0, provenance: place() } }, items('a', 'b'))?.more,
    ).toEqual({ 'query.page': 1 });
  });
});

describe('offsets', () => {
  const offsets: Pagination = { ...sized, style: 'offset', offset: { parameter: 'page', provenance: place() } };
  it('count what was received', () => {
    expect(next(offsets, items('a', 'b'), { 'query.page': 4 })).toEqual({ end: 'no', more: { 'query.page': 6 } });
    expect(next(offsets, items('a'))).toEqual({ end: 'likely', more: { 'query.page': 1 } });
    expect(next(offsets, [])?.end).toBe('signalled');
  });
});

describe('cursors', () => {
  const cursor = { parameter: 'page', direction: 'backward', provenance: place() } as const;
  it('name the last item received', () => {
    const pagination: Pagination = { ...sized, style: 'cursor', cursor: { ...cursor, from: 'item:runId' } };
    expect(next(pagination, items('b', 'a'))).toEqual({ end: 'no', more: { 'query.page': 'a' } });
    expect(next(pagination, [])).toEqual({ end: 'signalled' });
  });
  it('may stand in the body', () => {
    const pagination: Pagination = {
      ...sized,
      style: 'cursor',
      items: 'data',
      cursor: { ...cursor, from: 'body:next' },
    };
    expect(next(pagination, { data: [], next: 'x' })).toEqual({ end: 'no', more: { 'query.page': 'x' } });
  });
  it('lead nowhere where nothing says what they are made of', () => {
    expect(next({ ...sized, style: 'cursor', cursor: { ...cursor, from: 'unknown' } }, items('a', 'b'))).toEqual({
      end: 'no',
    });
  });
});

describe('tokens', () => {
  const tokens: Pagination = {
    ...sized,
    style: 'token',
    items: 'items',
    cursor: { parameter: 'page', from: 'body:next', direction: 'forward', provenance: place() },
  };
  it.each<[string, Json, Next]>([
    ['go on', { items: items('a'), next: 't' }, { end: 'no', more: { 'query.page': 't' } }],
    ['go on behind an empty page', { items: [], next: 't' }, { end: 'no', more: { 'query.page': 't' } }],
    ['end with null', { items: items('a'), next: null }, { end: 'signalled' }],
    ['end with nothing', { items: items('a') }, { end: 'signalled' }],
    ['end with an empty token', { items: [], next: '' }, { end: 'signalled' }],
  ])('%s', (_title, json, expected) => expect(next(tokens, json)).toEqual(expected));
});

describe('links', () => {
  const inBody: Pagination = {
    ...sized,
    style: 'link',
    items: 'items',
    link: { from: 'body:links.next', provenance: place() },
  };
  const inHeader: Pagination = { ...sized, style: 'link', link: { from: 'header', provenance: place() } };
  const json = ['content-type', 'application/json'] as const;

  it('in the body replace the query, absolute or relative', () => {
    for (const target of ['https://api.example/v1/runs?page=2&tag=a&tag=b', '?page=2&tag=a&tag=b'])
      expect(
        next(inBody, { items: [], links: { next: target } }, { 'query.page': 1, 'query.old': 1, 'path.thread': 't' }),
      ).toEqual({
        end: 'no',
        more: { 'path.thread': 't', 'query.page': '2', 'query.tag': ['a', 'b'] },
      });
    expect(next(inBody, { items: [], links: { next: null } })).toEqual({ end: 'signalled' });
    expect(next(inBody, { items: [], links: { next: 'http://[' } })).toEqual({ end: 'no' });
  });

  it.each<[string, string, Next]>([
    ['one', '</runs?page=2>; rel="next"', { end: 'no', more: { 'query.page': '2' } }],
    [
      'one of several',
      '</runs?page=1>; rel="first", </runs?page=3>; title="a, b"; rel=next',
      { end: 'no', more: { 'query.page': '3' } },
    ],
    ['one of several relations', '</runs?page=2>; rel="last next"', { end: 'no', more: { 'query.page': '2' } }],
    ['none', '</runs?page=1>; rel="prev"', { end: 'signalled' }],
  ])('in the header: %s', (_title, link, expected) => {
    expect(next(inHeader, items('a'), {}, [json, ['Link', link]])).toEqual(expected);
  });
});

describe('readWalks', () => {
  const list = (step: string, json: Json, status = 200) => ({ operation: 'listRuns', step, json, status });
  const walks = (...records: ReturnType<typeof list>[]) =>
    readWalks(runsContract, { ...runPages, size }, tell({ records }).exchanges).map(({ name, pages, end }) => [
      name,
      pages.length,
      end,
    ]);

  it('puts pages together by their step, in order', () => {
    expect(
      walks(
        list('walk-a/page-1', items('a', 'b')),
        list('walk-b/page-1', []),
        list('walk-a/page-2', items('c')),
        list('other', []),
      ),
    ).toEqual([
      ['walk-a', 2, 'likely'],
      ['walk-b', 1, 'signalled'],
    ]);
  });
  it('tells an end from a break', () => {
    expect(walks(list('a/page-1', items('a', 'b')))).toEqual([['a', 1, 'no']]);
    expect(walks(list('a/page-1', items('a', 'b')), list('a/page-2', {}, 404))).toEqual([['a', 1, 'likely']]);
    expect(walks(list('a/page-1', items('a', 'b')), list('a/page-2', {}, 500))).toEqual([['a', 1, 'broken']]);
    expect(walks(list('a/page-1', {}, 404))).toEqual([['a', 0, 'broken']]);
  });
});
