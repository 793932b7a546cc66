import { describe, expect, it } from 'vitest';
import type { JsonObject, Pagination } from '../model/index.ts';
import { readDocuments } from '../sources/index.ts';
import { inferPagination } from './infer-pagination.ts';
import { inferResources } from './infer-resources.ts';

const thing = { type: 'object', properties: { id: { type: 'string' }, colour: { type: 'string' } } };
const things = { type: 'array', items: thing };

/** How the only list of an API is paged, by its query parameters and its answer. */
async function inferred(
  parameters: Readonly<Record<string, JsonObject>>,
  schema: JsonObject,
  headers: JsonObject = {},
): Promise<Pagination | undefined> {
  const openapi = {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1' },
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          parameters: Object.entries(parameters).map(([name, one]) => ({ name, in: 'query', schema: one })),
          responses: { 200: { description: 'done', headers, content: { 'application/json': { schema } } } },
        },
      },
    },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(openapi, null, 1));
  return inferPagination(inferResources(await readDocuments([{ name: 'openapi.json', bytes }]))).pagination[0];
}

const integer = { type: 'integer' };
const text = { type: 'string' };
const envelope = (members: JsonObject) => ({ type: 'object', properties: { things, ...members } });

describe('inferPagination', () => {
  it('reads numbered pages with their size', async () => {
    const found = await inferred({ page: integer, per_page: { ...integer, default: 20, maximum: 50 } }, things);
    expect(found).toMatchObject({
      style: 'page',
      items: '',
      itemId: 'id',
      page: { parameter: 'page', first: 1 },
      size: { parameter: 'per_page', default: 20, max: 50, over: 'unstated' },
    });
    expect([found?.provenance.known, found?.size?.provenance.known]).toEqual(['inferred', 'inferred']);
  });

  it.each<[string, Parameters<typeof inferred>, Partial<Pagination> | object]>([
    ['pages from 0', [{ page: { ...integer, default: 0 } }, things], { style: 'page', page: { first: 0 } }],
    [
      'offsets',
      [{ offset: integer, limit: integer }, envelope({ total: integer })],
      { style: 'offset', items: 'things', total: { path: 'total' } },
    ],
    [
      'tokens',
      [{ pageToken: text }, envelope({ nextPageToken: text })],
      { style: 'token', cursor: { parameter: 'pageToken', from: 'body:nextPageToken' } },
    ],
    [
      'the Link header',
      [{ limit: integer }, things, { Link: { schema: text } }],
      { style: 'link', link: { from: 'header' } },
    ],
    [
      'tokens in a part of the envelope, both ways',
      [{ cursor: text }, envelope({ meta: { type: 'object', properties: { next_cursor: text, prev_cursor: text } } })],
      {
        style: 'token',
        cursor: { parameter: 'cursor', from: 'body:meta.next_cursor' },
        back: { parameter: 'cursor', from: 'body:meta.prev_cursor' },
      },
    ],
    [
      'addresses in the body, both ways',
      [{ limit: integer }, envelope({ links: { type: 'object', properties: { next: text, prev: text } } })],
      { style: 'link', link: { from: 'body:links.next' }, back: { from: 'body:links.prev' } },
    ],
    [
      'an address by its format',
      [{ limit: integer }, envelope({ next: { ...text, format: 'uri' } })],
      { style: 'link', link: { from: 'body:next' } },
    ],
    [
      'addresses as objects',
      [
        {},
        envelope({
          _links: { type: 'object', properties: { next: { type: 'object', properties: { href: text } } } },
        }),
      ],
      { style: 'link', link: { from: 'body:_links.next.href' } },
    ],
    [
      'half-documented cursors',
      [{ before: text }, things],
      { style: 'cursor', cursor: { parameter: 'before', from: 'unknown' } },
    ],
    ['filters', [{ page: integer, colour: text }, things], { filters: [{ parameter: 'colour', member: 'colour' }] }],
  ])('reads %s', async (_, given, wanted) => {
    expect(await inferred(...given)).toMatchObject(wanted);
  });

  it.each<[string, Parameters<typeof inferred>]>([
    ['a list that nothing turns', [{ limit: integer }, things]],
    ['a thing', [{ page: integer }, thing]],
    ['two lists in one answer', [{ page: integer }, envelope({ others: things })]],
  ])('leaves %s alone', async (_, given) => {
    expect(await inferred(...given)).toBeUndefined();
  });
});
