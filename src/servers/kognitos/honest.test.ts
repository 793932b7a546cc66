import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../index.ts';
import type { RunningServer } from '../suite.ts';
import { createClient, type Reply } from '../testing/client.ts';

let server: RunningServer;
let ids: string;
beforeAll(async () => {
  server = await startServer({ suite: 'kognitos', stepMs: 2 });
  ids = `process_id=${server.target.variables.process_id}&agent_id=${server.target.variables.agent_id}`;
});
afterAll(() => server.close());

const get = (path: string) => createClient(server).get(path);

function start(members: object = {}): Promise<Reply> {
  return createClient(server).raw('POST', '/runs', {
    body: JSON.stringify({ ...server.target.variables, name: 'Zoë', stage: 'Draft', ...members }),
    headers: { 'content-type': 'application/json' },
  });
}

describe('a run', () => {
  it.each([
    ['completes', 'Succeeded'],
    ['fails', 'Failed'],
  ])('that %s ends as %s', async (word, end) => {
    const { status, json } = await start(server.target.scenarios[word]);
    expect([status, json.status, json.outputs]).toEqual([201, 'Created', null]);
    let read = json;
    while (!['Succeeded', 'Failed'].includes(String(read.status))) read = (await get(`/runs/${json.id}`)).json;
    expect(read).toMatchObject({ id: json.id, name: 'Zoë', status: end, created_at: json.created_at });
    expect(Array.isArray(read.outputs)).toBe(end === 'Succeeded');
  });

  it.each<[string, object]>([
    ['a missing name', { name: undefined }],
    ['an empty name', { name: '' }],
    ['a name of 101 characters', { name: '🙂'.repeat(101) }],
    ['a stage that does not exist', { stage: 'Live' }],
    ['an id with a dot', { process_id: 'a.b' }],
    ['an input without value', { inputs: [{ name: 'a' }] }],
    ['files that are no list', { file_ids: 'a' }],
  ])('is not started from %s', async (_, members) => {
    expect((await start(members)).status).toBe(400);
  });

  it('is started from a name of 100 characters, with nulls for what is optional', async () => {
    expect((await start({ name: '🙂'.repeat(100), inputs: null, file_ids: null })).status).toBe(201);
    expect((await start({ agent_id: 'nobody' })).status).toBe(404);
  });
});

describe('a list', () => {
  it('goes on from token to token until it is null; a token is good for its own query only', async () => {
    for (let i = 0; i < 5; i++) await start({ stage: 'Published' });
    const seen: unknown[] = [];
    let token: unknown;
    let pages = 0;
    do {
      const next = token === undefined ? '' : `&continuation_token=${token}`;
      const { json } = await get(`/runs?${ids}&stage=Published&limit=2${next}`);
      seen.push(...(json.items as readonly { id: string }[]).map(({ id }) => id));
      if (json.continuation_token !== null)
        expect((await get(`/runs?${ids}&continuation_token=${json.continuation_token}`)).status).toBe(400);
      token = json.continuation_token;
      pages++;
    } while (token !== null);
    expect([pages, new Set(seen).size]).toEqual([3, 5]);
  });

  it.each(['limit=0', 'limit=101', 'limit=x', 'stage=Live', 'continuation_token=x'])('refuses %s', async (query) => {
    expect((await get(`/runs?${ids}&${query}`)).status).toBe(400);
  });
});

describe('every operation', () => {
  it.each<[string, string, number]>([
    ['GET', '/runs/nobody', 404],
    ['GET', '/runs', 400],
    ['GET', '/runs?process_id=a&agent_id=b', 404],
    ['DELETE', '/runs', 405],
  ])('%s %s answers %i', async (method, path, status) => {
    const { json, ...reply } = await createClient(server).raw(method, path);
    expect([reply.status, json.status_code]).toEqual([status, status]);
    expect((await createClient(server).raw(method, path, { key: 'wrong' })).status).toBe(401);
  });

  it('is told at the base path, without a key', async () => {
    const { status, text } = await createClient(server).raw('GET', '', { key: '' });
    expect([status, text.includes('continuation_token')]).toEqual([200, true]);
  });
});
