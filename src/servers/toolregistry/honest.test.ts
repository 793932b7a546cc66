import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../model/index.ts';
import { startServer } from '../index.ts';
import type { RunningServer } from '../suite.ts';
import { type Client, createClient, readFrames } from '../testing/client.ts';

let server: RunningServer;
let client: Client;

beforeAll(async () => {
  server = await startServer({ suite: 'toolregistry', stepMs: 5 });
  client = createClient(server);
});

afterAll(() => server.close());

const valid = { intent: 'say hello', context: 'é', userId: 'u', selectedCustomerIntegrationIds: ['a', 'b'] };

describe('create', () => {
  it('answers 201 with a queued run and its plan', async () => {
    const { status, json } = await client.post(valid);
    expect(status).toBe(201);
    expect(json).toMatchObject({ status: 'QUEUED', events: [], plan: { planType: 'json', plan: { steps: [{}, {}] } } });
  });

  const aws = { accessKeyId: 'a', secretAccessKey: 's', sessionToken: 't' };
  it.each<[string, object]>([
    ['unknown members', { extra: 1 }],
    ['an empty list of integrations', { selectedCustomerIntegrationIds: [] }],
    ['everything', { approvalStrategy: 'NONE', repeatKey: 'k', outputSchema: {}, passThrough: [] }],
    ['pass-through', { passThrough: [{ customerIntegrationId: 'a', headers: {}, query: {}, values: aws }] }],
  ])('accepts %s', async (_, members) => {
    expect((await client.post({ ...valid, ...members })).status).toBe(201);
  });

  it.each<[string, object]>([
    ['a missing member', { intent: undefined }],
    ['a wrong type', { intent: 5 }],
    ['null', { context: null }],
    ['a wrong item', { selectedCustomerIntegrationIds: ['a', 1] }],
    ['no array', { selectedCustomerIntegrationIds: 'a' }],
    ['an unknown word', { approvalStrategy: 'SOMETIMES' }],
    ['a schema that is no object', { outputSchema: [] }],
    ['pass-through without its id', { passThrough: [{}] }],
    ['credentials of no kind', { passThrough: [{ customerIntegrationId: 'a', values: {} }] }],
    [
      'credentials of two kinds',
      { passThrough: [{ customerIntegrationId: 'a', values: { ...aws, roleArn: 'r', externalId: 'e' } }] },
    ],
  ])('refuses %s', async (_, members) => {
    expect((await client.post({ ...valid, ...members })).status).toBe(400);
  });

  it.each<[string, string, string]>([
    ['half a body', '{"intent":', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['nothing', '', 'application/json'],
    ['another media type', JSON.stringify(valid), 'text/plain'],
  ])('refuses %s', async (_, body, type) => {
    expect((await client.raw('POST', '/v1/runs', { body, headers: { 'content-type': type } })).status).toBe(400);
  });

  it('names the run that it repeats', async () => {
    const first = await client.post({ ...valid, repeatKey: 'again' });
    const second = await client.post({ ...valid, repeatKey: 'again' });
    expect(first.json).not.toHaveProperty('repeatRunId');
    expect(second.json).toMatchObject({ repeatKey: 'again', repeatRunId: first.json.runId });
  });
});

describe('list', () => {
  beforeAll(async () => {
    for (let i = 0; i < 12; i++) await client.post({ ...valid, intent: `run ${i}`, userId: 'lister' });
  });
  const page = async (query: string) => (await client.get(`/v1/runs?userId=lister&${query}`)).list;

  it('gives ten, newest first, and the rest on page 2', async () => {
    const intents = [...(await page('')), ...(await page('page=2'))].map((run) => run.intent);
    expect(intents).toEqual(Array.from({ length: 12 }, (_, i) => `run ${11 - i}`));
  });

  it.each<[string, number]>([
    ['pageSize=100', 12],
    ['pageSize=2.5', 2],
    ['page=1000', 0],
    ['customerIntegrationIds=x&customerIntegrationIds=b&pageSize=100', 12],
    ['customerIntegrationIds=x', 0],
    ['status=NO_SUCCESS', 0],
  ])('%s gives %i', async (query, count) => {
    expect(await page(query)).toHaveLength(count);
  });

  it.each([
    'page=0',
    'page=1001',
    'page=x',
    'page=',
    'pageSize=0',
    'pageSize=101',
    'pageSize=-1',
    'status=DONE',
    'includeEvents=1',
  ])('refuses %s', async (query) => {
    expect((await client.get(`/v1/runs?${query}`)).status).toBe(400);
  });
});

describe('every operation', () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  it.each<[string, string, number]>([
    ['GET', `/v1/runs/${nobody}`, 404],
    ['GET', '/v1/runs/no-uuid', 404],
    ['GET', '/v1/runs/%ff', 404],
    ['DELETE', `/v1/runs/${nobody}`, 404],
    ['GET', `/v1/runs/${nobody}/sse`, 404],
    ['GET', '/v1/runs/approval', 400],
    ['GET', '/v1/runs/approval?token=garbage', 400],
    ['GET', '/v2/runs', 404],
    ['PUT', '/v1/runs', 405],
    ['POST', `/v1/runs/${nobody}`, 405],
    ['HEAD', '/v1/runs', 200],
  ])('%s %s answers %i', async (method, path, status) => {
    expect((await client.raw(method, path)).status).toBe(status);
    if (status !== 200) expect((await client.raw(method, path, { key: 'wrong' })).status).toBe(401);
  });

  it('says which methods it knows', async () => {
    expect((await client.raw('PUT', '/v1/runs')).headers.get('allow')).toBe('GET, POST');
  });

  it('describes itself at /, without a key', async () => {
    const { status, text } = await client.raw('GET', '/', { key: '' });
    expect(status).toBe(200);
    expect(text).toContain('waits-for-approval');
  });
});

describe('a run', () => {
  const seen = async (scenario: string): Promise<readonly string[]> => {
    const { json } = await client.post({ ...valid, ...server.target.scenarios[scenario] });
    return readFrames((await client.get(`/v1/runs/${json.runId}/sse`)).text).map(
      ({ event, data }) => `${event} ${data.runStatus}`,
    );
  };
  const step = 'step RUNNING';

  it.each<[string, readonly string[]]>([
    ['completes', [step, step, 'end SUCCESS']],
    ['fails', [step, step, 'end FAILED']],
    ['partial', [step, step, 'end PARTIAL_SUCCESS']],
    ['no-success', [step, 'end NO_SUCCESS']],
    ['uses-tools', [step, step, 'end SUCCESS']],
    ['needs-authentication', [step, 'authentication AUTH_REQUIRED', 'authentication RUNNING', step, 'end SUCCESS']],
  ])('that %s tells so', async (scenario, rest) => {
    expect(await seen(scenario)).toEqual(['status QUEUED', 'start RUNNING', ...rest]);
  });

  it('has ids from 1, times that never go back, and an end that agrees with a read', async () => {
    const { json } = await client.post(valid);
    const frames = readFrames((await client.get(`/v1/runs/${json.runId}/sse`)).text);
    expect(frames.map((frame) => frame.id)).toEqual(frames.map((_, i) => String(i + 1)));
    const times = frames.map((frame) => frame.data.timestamp);
    expect(times).toEqual([...times].sort());
    const read = (await client.get(`/v1/runs/${json.runId}?includeEvents=true`)).json;
    expect(read).toMatchObject({ status: 'SUCCESS', intent: 'say hello', context: 'é', result: { complete: true } });
    expect(read.events).toHaveLength(frames.length);
    expect((await client.get(`/v1/runs/${json.runId}`)).json.events).toEqual([]);
    expect((await client.get(`/v1/runs/${json.runId}/sse`)).text).toBe(
      (await client.get(`/v1/runs/${json.runId}/sse`)).text,
    );
  });

  it('shows tool calls only when asked', async () => {
    const { json } = await client.post({ ...valid, ...server.target.scenarios['uses-tools'] });
    expect((await client.get(`/v1/runs/${json.runId}/sse`)).text).not.toContain('toolCalls');
    expect((await client.get(`/v1/runs/${json.runId}/sse?includeToolCalls=true`)).text).toContain('crm.search');
  });

  it('is canceled by an abort, and stays so', async () => {
    const { json } = await client.post({ ...valid, ...server.target.scenarios['runs-long'] });
    const following = client.get(`/v1/runs/${json.runId}/sse`);
    for (const _ of [1, 2]) {
      const { status, text } = await client.raw('DELETE', `/v1/runs/${json.runId}`);
      expect([status, text]).toEqual([200, '']);
      expect((await client.get(`/v1/runs/${json.runId}`)).json.status).toBe('CANCELED');
    }
    expect(readFrames((await following).text).at(-1)).toMatchObject({ event: 'end', data: { runStatus: 'CANCELED' } });
  });

  it.each([
    ['approveToken', 'APPROVED', 'run_action RUNNING', 'end SUCCESS'],
    ['denyToken', 'DENIED', 'run_action PAUSED', 'end CANCELED'],
  ])('that waits is decided by its %s, once', async (member, action, told, end) => {
    const { json } = await client.post({ ...valid, ...server.target.scenarios['waits-for-approval'] });
    const asked = await client.until(`/v1/runs/${json.runId}/sse`, 'run_approval');
    expect((await client.get(`/v1/runs/${json.runId}`)).json.status).toBe('PAUSED');
    const token = (asked.data.approval as JsonObject)[member];
    const decided = await client.get(`/v1/runs/approval?token=${token}`);
    expect(decided).toMatchObject({ status: 201, json: { action } });
    expect((await client.get(`/v1/runs/approval?token=${token}`)).status).toBe(400);
    const frames = readFrames((await client.get(`/v1/runs/${json.runId}/sse`)).text);
    expect(frames.map(({ event, data }) => `${event} ${data.runStatus}`)).toEqual(
      expect.arrayContaining(['status PAUSED', 'run_approval PAUSED', told, end]),
    );
  });

  it('asks before every tool call where it was told to', async () => {
    const { json } = await client.post({ ...valid, ...server.target.scenarios['waits-for-tool-approval'] });
    for (const seen of [1, 2]) {
      const asked = await client.until(`/v1/runs/${json.runId}/sse`, 'run_approval', seen);
      const { approveToken } = asked.data.approval as JsonObject;
      expect((await client.get(`/v1/runs/approval?token=${approveToken}`)).status).toBe(201);
    }
    expect((await client.get(`/v1/runs/${json.runId}/sse`)).text).toContain('SUCCESS');
  });
});
