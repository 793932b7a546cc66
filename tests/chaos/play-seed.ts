import { type Chaos, calm, type Harm, startChaosProxy } from '../../fixtures/chaos-proxy.ts';
import type { Report } from '../../src/model/index.ts';
import { test as runTest } from '../../src/pipeline.ts';
import { randomFor } from '../../src/plan/random.ts';
import { drawNetwork, swallows } from './draw-network.ts';
import { drawPlan } from './draw-plan.ts';
import { drawServer, startHonest } from './start-honest.ts';

export interface SeedRun {
  readonly server: string;
  readonly network: Chaos;
  readonly harm: Readonly<Harm>;
  readonly report: Report;
}

/** Plans of each server that seeds share. */
const plansEach = 5;

/** An honest server, a small plan and a bad network, all drawn from one number. */
export async function playSeed(seed: number): Promise<SeedRun> {
  const random = randomFor(seed, 'chaos');
  const server = drawServer(random);
  const network = drawNetwork(random);
  const honest = await startHonest(server, 1 + (seed % plansEach));
  try {
    // A run that finds nobody at home sends one request: mostly the network turns bad a little later.
    const proxy = await startChaosProxy(honest.target.url, random() < 0.1 ? network : calm, random);
    try {
      const url = `${proxy.url}${new URL(honest.target.url).pathname}`.replace(/\/$/, '');
      const start = performance.now();
      const report = await runTest({
        prepared: drawPlan(honest.prepared, random),
        target: { ...honest.target, url },
        assay: '0.0.0',
        nonce: `c${seed}`,
        startedAt: '2026-01-01T00:00:00.000Z',
        clock: () => performance.now() - start,
        concurrency: 6,
        retries: 1,
        limits: { run: 30_000, ...(swallows(network) ? { request: 700, stream: 1_500 } : {}) },
        signal: new AbortController().signal,
        write: () => undefined,
        progress: ({ done }) => done > 0 && proxy.turn(network),
      });
      return { server, network, harm: proxy.harm(), report };
    } finally {
      await proxy.close();
    }
  } finally {
    await honest.close();
  }
}
