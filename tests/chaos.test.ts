import { describe, expect, it } from 'vitest';
import { type Chaos, startChaosProxy } from '../fixtures/chaos-proxy.ts';
import { runSuite } from './fault-matrix/run-suite.ts';

/** `ASSAY_CHAOS_SEEDS=1000 npx vitest run tests/chaos` is the nightly run; `npm run test:matrix` takes six seeds, `npm test` one. */
const seeds = Number(process.env['ASSAY_CHAOS_SEEDS'] ?? (process.env['ASSAY_MATRIX'] === 'full' ? 6 : 1));

const networks: readonly (readonly [string, Chaos])[] = [
  ['slow and uneven', { jitter: 4, split: 0.5, reset: 0, refuse: 0, lag: 0, drop: 0 }],
  ['breaking now and then', { jitter: 2, split: 0.3, reset: 0.01, refuse: 0.02, lag: 0, drop: 0 }],
  ['breaking all the time', { jitter: 1, split: 0.3, reset: 0.2, refuse: 0.2, lag: 0, drop: 0 }],
  ['reordering connections, and swallowing some', { jitter: 1, split: 0.1, reset: 0, refuse: 0, lag: 30, drop: 0.005 }],
];

function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** The quickest first: it is all that `npm test` has time for. */
const suites = ['kognitos', 'toolregistry', 'arkloop'];

describe.concurrent.each(networks)('an honest server behind a network that is %s', (_, chaos) => {
  it.concurrent.each(Array.from({ length: seeds }, (_, seed) => seed + 1))('is never failed: seed %i', async (seed) => {
    const proxies: Awaited<ReturnType<typeof startChaosProxy>>[] = [];
    try {
      const { report } = await runSuite(suites[(seed - 1) % suites.length] ?? 'kognitos', {
        seed,
        retries: 1,
        // What a broken connection swallowed never comes: nothing is gained by waiting for it.
        completion: 2_000,
        ...(chaos.drop > 0 && { limits: { request: 1_000, stream: 3_000 } }),
        through: async (url) => {
          const proxy = await startChaosProxy(url, chaos, numbers(seed));
          proxies.push(proxy);
          return `${proxy.url}${new URL(url).pathname}`.replace(/\/$/, '');
        },
      });
      const failed = report.requirements.filter(({ outcome }) => ['failed', 'unstable', 'error'].includes(outcome));
      expect(
        failed
          .filter(({ requirement }) => requirement.level !== 'INFO')
          .map(({ requirement, failures, reason }) => `${requirement.id}: ${failures[0]?.evidence.message ?? reason}`),
      ).toEqual([]);
      expect(report.overall).not.toBe('NOT CONFORMANT');
    } finally {
      for (const proxy of proxies) await proxy.close();
    }
  });
});
