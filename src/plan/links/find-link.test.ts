import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.ts';
import { readDocuments } from '../../sources/index.ts';
import { findLink } from './find-link.ts';
import type { Need } from './link.ts';

const thing = (id: Json = 'string') => ({ type: 'object', properties: { id: { type: id }, name: { type: 'string' } } });
const answer = (schema: Json, more: { readonly [member: string]: Json } = {}) => ({
  responses: { 200: { description: '', content: { 'application/json': { schema } }, ...more } },
});

async function contractOf(paths: Json) {
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths };
  return readDocuments([{ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(document)) }]);
}

const list = { type: 'array', items: thing() };
const page = { type: 'object', properties: { items: list, total: { type: 'integer' } } };
const rooms = { post: { operationId: 'makeRoom', ...answer(thing()) }, get: { operationId: 'rooms', ...answer(page) } };
const user = (path: string): { readonly [path: string]: Json } => ({ [path]: { get: { operationId: 'user' } } });
const linkedBy = (code: string) => answer(thing(), { links: { room: { operationId: 'user', parameters: { code } } } });
const linkedRoom = linkedBy('$response.body#/name');

describe('findLink', () => {
  const cases: readonly [string, Json, Need, { reading?: boolean }, object | undefined][] = [
    [
      'what is made at the path',
      { '/rooms': rooms, ...user('/rooms/{room}') },
      { in: 'path', name: 'room' },
      {},
      { from: 'makeRoom', pointer: '/id', by: 'path' },
    ],
    [
      'a list, where nothing may be made',
      { '/rooms': rooms, ...user('/rooms/{room}') },
      { in: 'path', name: 'room' },
      { reading: true },
      { from: 'rooms', pointer: '/items/0/id', by: 'path' },
    ],
    [
      'an array of ids',
      {
        '/rooms': { get: { operationId: 'rooms', ...answer({ type: 'array', items: { type: 'string' } }) } },
        ...user('/rooms/{room}'),
      },
      { in: 'path', name: 'room' },
      {},
      { from: 'rooms', pointer: '/0' },
    ],
    [
      'words that agree',
      { '/v1/hotel-rooms': rooms, ...user('/book') },
      { in: 'body', name: 'sourceHotelRoomId' },
      {},
      { from: 'makeRoom', by: 'name' },
    ],
    [
      'the last word that agrees',
      { '/rooms': rooms, ...user('/book') },
      { in: 'body', name: 'oldRoomId', type: 'string' },
      {},
      { from: 'makeRoom', by: 'name' },
    ],
    [
      'several ids',
      { '/rooms': rooms, ...user('/book') },
      { in: 'query', name: 'room_ids' },
      {},
      { from: 'makeRoom', by: 'name' },
    ],
    [
      'an id inside a wrapper',
      {
        '/rooms': {
          post: { operationId: 'makeRoom', ...answer({ type: 'object', properties: { data: thing('integer') } }) },
        },
        ...user('/book'),
      },
      { in: 'body', name: 'room_id', type: 'integer' },
      {},
      { pointer: '/data/id' },
    ],
    [
      'an OpenAPI Link before all else',
      { '/rooms': { post: { operationId: 'makeRoom', ...linkedRoom } }, ...user('/rooms/{code}') },
      { in: 'path', name: 'code' },
      {},
      { from: 'makeRoom', pointer: '/name', by: 'document' },
    ],
    [
      'a header of the answer, as a Link says',
      {
        '/rooms': { post: { operationId: 'makeRoom', ...linkedBy('$response.header.X-Room') } },
        ...user('/rooms/{code}'),
      },
      { in: 'path', name: 'code' },
      {},
      { from: 'makeRoom', pointer: '', elsewhere: { in: 'header', name: 'X-Room' } },
    ],
    [
      'what was asked, as a Link says',
      {
        '/rooms': { post: { operationId: 'makeRoom', ...linkedBy('{$request.body#/code}') } },
        ...user('/rooms/{code}'),
      },
      { in: 'path', name: 'code' },
      {},
      { from: 'makeRoom', elsewhere: { in: 'request', at: 'body/code' } },
    ],
    [
      'no link of what removes things',
      { '/rooms': { delete: { operationId: 'dropRoom', ...linkedRoom } }, ...user('/rooms/{code}') },
      { in: 'path', name: 'code' },
      {},
      undefined,
    ],
    [
      'no id of another type',
      { '/rooms': rooms, ...user('/book') },
      { in: 'body', name: 'room_id', type: 'integer' },
      {},
      undefined,
    ],
    [
      'nothing for names that name nothing',
      { '/rooms': rooms, ...user('/book') },
      { in: 'query', name: 'room' },
      {},
      undefined,
    ],
    ['nobody waits for themselves', user('/rooms/{room}'), { in: 'path', name: 'room' }, {}, undefined],
  ];
  it.each(cases)('%s', async (_, paths, need, options, expected) => {
    const contract = await contractOf(paths);
    const consumer = contract.operations.find(({ id }) => id === 'user');
    if (consumer === undefined) throw new Error('no consumer');
    const link = findLink(contract, consumer, need, options);
    if (expected === undefined) expect(link).toBeUndefined();
    else expect(link).toMatchObject(expected);
  });
});
