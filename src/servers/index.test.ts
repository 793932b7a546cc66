import { describe, expect, it } from 'vitest';
import { faultsOf, serverNames, startServer, variationsOf } from './index.ts';
import { createClient } from './testing/client.ts';

const body = { intent: 'assay: runs-long', context: '', userId: 'u', selectedCustomerIntegrationIds: [] };

describe('names', () => {
  it.each<[string, object, string]>([
    ['suite', { suite: 'toolregistri' }, 'toolregistry'],
    ['fault', { suite: 'toolregistry', fault: 'page-overlaps' }, 'page-overlap'],
    ['variation', { suite: 'toolregistry', variations: ['clamp'] }, 'clamps'],
  ])('an unknown %s is a problem that names the nearest one', async (_, options, nearest) => {
    await expect(startServer(options as { suite: string })).rejects.toMatchObject({
      name: 'Problem',
      remedy: `Did you mean "${nearest}"?`,
    });
  });

  it('are listed for every server', () => {
    for (const name of serverNames) {
      expect(faultsOf(name).map(({ id }) => id)).toEqual([...new Set(faultsOf(name).map(({ id }) => id))].sort());
      expect(variationsOf(name).length).toBeGreaterThan(0);
    }
    expect(() => faultsOf('nobody')).toThrow('nobody');
  });
});

describe('a server', () => {
  it('gives equal ids under equal seeds', async () => {
    const [one, same, other] = await Promise.all(
      [7, 7, 8].map(async (seed) => {
        const server = await startServer({ suite: 'toolregistry', seed });
        const { json } = await createClient(server).post(body);
        await server.close();
        return [server.credential, json.runId, json.repeatKey];
      }),
    );
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  it('serves many clients at once, each its own run', async () => {
    const server = await startServer({ suite: 'toolregistry', stepMs: 1 });
    const client = createClient(server);
    const told = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const { json } = await client.post({ ...body, intent: `run ${i}` });
        const [stream, read] = await Promise.all([
          client.get(`/v1/runs/${json.runId}/sse`),
          client.get(`/v1/runs/${json.runId}`),
        ]);
        expect(stream.text.match(/"runId":"[^"]+"/g)?.every((text) => text.includes(String(json.runId)))).toBe(true);
        return read.json.intent;
      }),
    );
    expect(told).toEqual(Array.from({ length: 40 }, (_, i) => `run ${i}`));
    await server.close();
  });

  it('leaves nothing behind when it closes, whatever was under way', async () => {
    const watched = ['Timeout', 'TCPServerWrap', 'HTTPINCOMINGMESSAGE'];
    const held = () => process.getActiveResourcesInfo().filter((name) => watched.includes(name)).length;
    const before = held();
    const server = await startServer({ suite: 'toolregistry' });
    const client = createClient(server);
    const { json } = await client.post(body);
    const stream = await fetch(`${server.url}/v1/runs/${json.runId}/sse`, {
      headers: { 'x-api-key': server.credential },
    });
    await server.close();
    await expect(stream.text()).rejects.toThrow();
    await expect(fetch(server.url)).rejects.toThrow();
    expect(held()).toBeLessThanOrEqual(before);
  });

  it('says which address it cannot have', async () => {
    const server = await startServer({ suite: 'toolregistry' });
    const port = Number(new URL(server.url).port);
    await expect(startServer({ suite: 'toolregistry', port })).rejects.toMatchObject({ name: 'Problem' });
    await server.close();
  });
});
