import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from './behaviour.ts';
import { dialects } from './dialect.ts';
import { faults } from './faults/index.ts';
import { honest } from './honest.ts';
import { startPaginated } from './index.ts';
import type { PaginatedFault, PaginatedVariation } from './layer.ts';
import { variations } from './variations/index.ts';

const unitsOf = (folder: string) =>
  readdirSync(new URL(`./${folder}/`, import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => name !== 'index')
    .sort();

describe('the registries', () => {
  it('list every file of their folder, sorted', () => {
    expect(faults.map(({ id }) => id)).toEqual(unitsOf('faults'));
    expect(variations.map(({ id }) => id)).toEqual(unitsOf('variations'));
  });

  it.each<PaginatedFault>(faults)('$id says what it does, changes something, and names what it trips', (fault) => {
    expect(fault.lie).toMatch(/^\p{Lu}.*\.$/u);
    expect([...fault.trips]).toEqual([...new Set(fault.trips)].sort());
    expect(changedBy(fault)).toBeGreaterThan(0);
  });

  it.each<PaginatedVariation>(variations)('$id changes something and says why it may', (variation) => {
    expect(variation.allowed).toMatch(/\.$/);
    expect(changedBy(variation)).toBeGreaterThan(0);
  });
});

function changedBy({ apply }: { readonly apply: (behaviour: Behaviour) => Partial<Behaviour> }): number {
  return Object.entries(apply(honest)).filter(([name, value]) => value !== honest[name as keyof Behaviour]).length;
}

describe('an honest server', () => {
  it.each(dialects.map((dialect) => [dialect.id, dialect] as const))(
    '%s: pages hold what was made',
    async (id, { scope }) => {
      const server = await startPaginated({ dialect: id, crowd: 0 });
      const headers = { 'x-api-key': server.credential, 'content-type': 'application/json' };
      const send = async (path: string, body?: object) => {
        const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
        return fetch(`${server.url}${path}`, init);
      };
      try {
        if (scope === 'box') await send('/boxes', {});
        const list = scope === 'box' ? '/boxes/box-1/things' : '/things';
        for (const name of ['one', 'two', 'three'])
          expect((await send(list, { name, owner: 'me', colour: 'red' })).status).toBe(201);
        const text = await (await send(`${list}?limit=2`)).text();
        expect(['one', 'two', 'three'].filter((name) => text.includes(`"${name}"`))).toHaveLength(2);
        expect((await send(`${list}?colour=mauve`)).status).toBe(400);
        expect((await fetch(`${server.url}${list}`)).status).toBe(401);
      } finally {
        await server.close();
      }
    },
  );

  it('refuses a dialect that it does not speak', async () => {
    await expect(startPaginated({ dialect: 'page-on' })).rejects.toThrow('There is no dialect called "page-on".');
  });
});
