import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../index.ts';
import { createClient } from '../testing/client.ts';
import type { Behaviour } from './behaviour.ts';
import { honest } from './honest.ts';
import type { ToolRegistryVariation } from './layer.ts';
import { variations } from './variations/index.ts';

const body = { intent: 'hello', context: '', userId: 'u', selectedCustomerIntegrationIds: [] };

/** Statuses of one walk, as the first digit: what no variation may change. */
async function walk(names: readonly string[]): Promise<readonly string[]> {
  const server = await startServer({ suite: 'toolregistry', stepMs: 1, variations: names });
  const client = createClient(server);
  try {
    const { json } = await client.post(body);
    // Follow to the end event, however it is written; some streams stay open after it.
    const stream = await fetch(`${server.url}/v1/runs/${json.runId}/sse`, {
      headers: { 'x-api-key': server.credential },
    });
    let told = '';
    const decoder = new TextDecoder();
    for await (const chunk of stream.body ?? []) {
      told += decoder.decode(chunk, { stream: true });
      if (/event: ?end[\s\S]*[\r\n]{2}$/.test(told)) break;
    }
    const read = await client.get(`/v1/runs/${json.runId}`);
    return [
      String(read.json.status),
      String(/SUCCESS/.test(told)),
      ...(
        await Promise.all([
          client.get('/v1/runs'),
          client.get('/v1/runs?status=DONE'),
          client.post({}),
          client.get('/v1/runs/no-uuid'),
          client.raw('GET', '/v1/runs', { key: 'wrong' }),
        ])
      ).map(({ status }) => `${String(status).slice(0, 1)}xx`),
    ];
  } finally {
    await server.close();
  }
}

describe('the registry of variations', () => {
  it('lists every file of the folder, sorted', () => {
    const files = readdirSync(new URL('./variations/', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index');
    expect(variations.map(({ id }) => id)).toEqual(files.sort());
  });

  it.each<ToolRegistryVariation>(variations)('$id changes something and says why it may', ({ allowed, apply }) => {
    expect(allowed).toMatch(/\.$/);
    const changed = Object.entries(apply(honest)).filter(([name, value]) => value !== honest[name as keyof Behaviour]);
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe.concurrent('on the wire', () => {
  let truth: readonly string[];
  beforeAll(async () => {
    truth = await walk([]);
  });

  it.each<ToolRegistryVariation>(variations)('$id serves and refuses as the honest server does', async ({ id }) => {
    expect(await walk([id])).toEqual(truth);
  });

  it('variations go together', async () => {
    expect(await walk(['crlf', 'comments', 'one-byte-chunks', 'extra-members', 'chunked', 'gzip'])).toEqual(truth);
  });
});
