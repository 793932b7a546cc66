import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../index.ts';
import { type Tour, takeTour } from '../testing/tour.ts';
import type { Behaviour } from './behaviour.ts';
import { faults } from './faults.ts';
import { honest } from './honest.ts';
import type { ToolRegistryFault } from './layer.ts';

async function tourOf(fault?: string): Promise<Tour> {
  const server = await startServer({
    suite: 'toolregistry',
    stepMs: 1,
    now: () => Date.UTC(2026, 0, 1),
    ...(fault === undefined ? {} : { fault }),
  });
  try {
    return await takeTour(server);
  } finally {
    await server.close();
  }
}

describe('the registry of faults', () => {
  it('lists every file of the folder, sorted', () => {
    const files = readdirSync(new URL('./faults/', import.meta.url))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index');
    expect(faults.map(({ id }) => id)).toEqual(files.sort());
  });

  it.each<ToolRegistryFault>(faults)('$id says what it does and which checks it trips', ({ lie, trips, apply }) => {
    expect(lie).toMatch(/^\p{Lu}.*\.$|^[a-z]\w+.*\.$/u);
    expect(trips.length).toBeGreaterThan(0);
    expect([...trips].sort()).toEqual([...new Set(trips)]);
    const changed = Object.entries(apply(honest)).filter(([name, value]) => value !== honest[name as keyof Behaviour]);
    expect(changed.length).toBeGreaterThan(0);
  });
});

describe.concurrent('on the wire', () => {
  let truth: Tour;
  beforeAll(async () => {
    truth = await tourOf();
  });

  it('the honest server says the same each time', async () => {
    expect(await tourOf()).toEqual(truth);
  });

  // All of them in `npm run test:matrix`, a spread in `npm test`.
  const toured = faults.filter((_, i) => process.env['ASSAY_MATRIX'] === 'full' || i % 20 === 0);

  it.each<ToolRegistryFault>(toured)('$id can be told from the truth, and is not everything', async ({ id }) => {
    const told = await tourOf(id);
    const lies = Object.keys(truth).filter((what) => JSON.stringify(told[what]) !== JSON.stringify(truth[what]));
    expect(lies).not.toEqual([]);
    expect(lies.length).toBeLessThan(Object.keys(truth).length);
  });
});
