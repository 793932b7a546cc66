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
  /** The same over a network that does no harm. */
  readonly calm: Report;
}

/** Plans of each server that seeds share. */
const plansEach = 5;

/** An honest server, a small plan and a bad network, all drawn from one number. */
export async function playSeed(seed: number): Promise<SeedRun> {
  const random = randomFor(seed, 'chaos');
  const server = drawServer(random);
  const network = drawNetwork(random);
  // A run that finds nobody at home sends one request: mostly the network turns bad a little later.
  const first = random() < 0.1 ? network : calm;
  const draw = random();
  const over = (start: Chaos, later: Chaos) =>
    playOver(seed, server, { start, later, draw: () => randomFor(draw, 'plan') });
  const { harm, report } = await over(first, network);
  return { server, network, harm, report, calm: (await over(calm, calm)).report };
}

/** One run of the plan of a seed against a server of its own, over a network that changes behind the first case. */
async function playOver(
  seed: number,
  server: string,
  { start, later, draw }: { readonly start: Chaos; readonly later: Chaos; readonly draw: () => () => number },
): Promise<{ readonly harm: Readonly<Harm>; readonly report: Report }> {
  const honest = await startHonest(server, 1 + (seed % plansEach));
  try {
    const proxy = await startChaosProxy(honest.target.url, start, randomFor(seed, 'network'));
    try {
      const url = `${proxy.url}${new URL(honest.target.url).pathname}`.replace(/\/$/, '');
      const begun = performance.now();
      const report = await runTest({
        prepared: drawPlan(honest.prepared, draw()),
        target: { ...honest.target, url },
        assay: '0.0.0',
        nonce: `c${seed}`,
        startedAt: '2026-01-01T00:00:00.000Z',
        clock: () => performance.now() - begun,
        concurrency: 6,
        retries: 1,
        limits: { run: 30_000, ...(swallows(later) ? { request: 700, stream: 1_500 } : {}) },
        signal: new AbortController().signal,
        write: () => undefined,
        progress: ({ done }) => done > 0 && proxy.turn(later),
      });
      return { harm: proxy.harm(), report };
    } finally {
      await proxy.close();
    }
  } finally {
    await honest.close();
  }
}
