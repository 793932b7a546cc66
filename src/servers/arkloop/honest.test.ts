import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../model/index.ts';
import { startServer } from '../index.ts';
import type { RunningServer } from '../suite.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ suite: 'arkloop', stepMs: 2 });
});
afterAll(() => server.close());

async function ask(method: string, path: string, body?: unknown, token = server.credential) {
  const response = await fetch(server.url + path, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  return { status: response.status, text, json: isObject(json) ? json : {}, list: Array.isArray(json) ? json : [] };
}

const thread = () => `/v1/threads/${server.target.variables.thread_id}/runs`;

async function make(word: string): Promise<string> {
  const { status, json } = await ask('POST', thread(), server.target.scenarios[word]);
  expect(status).toBe(201);
  return String(json.run_id);
}

function eventsIn(text: string): readonly JsonObject[] {
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '{}']): JsonObject => JSON.parse(data));
}

async function follow(id: string, query = ''): Promise<readonly JsonObject[]> {
  return eventsIn((await ask('GET', `/v1/runs/${id}/events${query}`)).text);
}

describe('a run', () => {
  it.each([
    ['completes', 'completed', 4],
    ['fails', 'failed', 3],
    ['uses-tools', 'completed', 9],
    ['says-much', 'completed', 302],
  ])('that %s ends as %s, and its events count from 1 without gaps', async (word, status, count) => {
    const id = await make(word);
    const events = await follow(id);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect([events[0]?.type, events.at(-1)?.type]).toEqual(['run.started', `run.${status}`]);
    expect((await ask('GET', `/v1/runs/${id}`)).json).toMatchObject({ run_id: id, status });
    for (let after = 0; after <= Math.min(count, 10); after++)
      expect(await follow(id, `?after_seq=${after}`)).toEqual(events.slice(after));
  });

  it('is cancelled once, however often that is asked for', async () => {
    const id = await make('runs-long');
    for (const _ of [1, 2]) expect((await ask('POST', `/v1/runs/${id}:cancel`)).json).toEqual({ ok: true });
    const types = (await follow(id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'run.cancelled')).toHaveLength(1);
  });

  it('that waits takes input of 32,768 bytes and no more, and goes on', async () => {
    const id = await make('waits-for-input');
    while ((await ask('GET', `/v1/runs/${id}`)).json.status !== 'waiting_for_input');
    const input = (content: unknown) => ask('POST', `/v1/runs/${id}/input`, { content });
    // Bytes, not characters: an é has two.
    for (const wrong of ['é'.repeat(16_385), 5, undefined]) expect((await input(wrong)).status).toBe(422);
    expect((await input('é'.repeat(16_384))).status).toBe(200);
    expect((await follow(id)).at(-1)?.type).toBe('run.completed');
    expect((await input('more')).status).toBe(409);
  });
});

describe('lists', () => {
  it('go on behind the run that before names', async () => {
    const ids = [await make('completes'), await make('completes'), await make('completes')].reverse();
    const first = (await ask('GET', '/v1/runs?limit=2')).list.map((run) => run.run_id);
    expect(first).toEqual(ids.slice(0, 2));
    const [second] = (await ask('GET', `/v1/runs?limit=1&before=${first[1]}`)).list;
    expect(second.run_id).toBe(ids[2]);
    expect((await ask('GET', `${thread()}?limit=2`)).list.map((run) => run.run_id)).toEqual(first);
  });

  it.each(['limit=x', 'limit=0', 'status=DONE', 'before=nobody'])('refuse %s', async (query) => {
    expect((await ask('GET', `/v1/runs?${query}`)).status).toBe(400);
  });
});

describe('every operation', () => {
  it.each<[string, string, number]>([
    ['GET', '/v1/runs/nobody', 404],
    ['GET', '/v1/runs/%ff', 404],
    ['POST', '/v1/runs/nobody:cancel', 404],
    ['GET', '/v1/runs/nobody/events', 404],
    ['POST', '/v1/threads/nobody/runs', 404],
    ['GET', '/v1/nothing', 404],
    ['DELETE', '/v1/runs', 405],
    ['HEAD', '/v1/runs', 200],
  ])('%s %s answers %i', async (method, path, status) => {
    expect((await ask(method, path)).status).toBe(status);
    if (status !== 200) expect((await ask(method, path, undefined, 'wrong')).status).toBe(401);
  });

  it('is told at /, without a token', async () => {
    const { status, text } = await ask('GET', '/', undefined, '');
    expect([status, text.includes('waits-for-input'), text.includes('after_seq')]).toEqual([200, true, true]);
  });
});
