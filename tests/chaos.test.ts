import { afterAll, describe, expect, it } from 'vitest';
import type { Harm } from '../fixtures/chaos-proxy.ts';
import type { Report } from '../src/model/index.ts';
import { playSeed } from './chaos/play-seed.ts';

/** `npm run chaos` plays a thousand seeds, `npm run test:release` (in CI) some. `ASSAY_CHAOS_FROM` plays a later one again. */
const seeds = Number(process.env['ASSAY_CHAOS_SEEDS'] ?? 12);
const from = Number(process.env['ASSAY_CHAOS_FROM'] ?? 1);

const tally = {
  seeds: 0,
  requests: 0,
  harm: new Map<keyof Harm, number>(),
  overall: new Map<string, number>(),
  reasons: new Map<string, number>(),
};
const count = <T>(map: Map<T, number>, key: T, by = 1) => void map.set(key, (map.get(key) ?? 0) + by);

afterAll(() => {
  const words = <T>(map: Map<T, number>) => [...map].map(([key, number]) => `${number} ${key}`).join(', ');
  console.log(
    `bad networks: ${tally.seeds} seeds, ${tally.requests} requests; ${words(tally.harm)}; verdicts: ${words(tally.overall)}`,
  );
  if (process.env['ASSAY_CHAOS_REASONS'])
    for (const [reason, number] of [...tally.reasons].sort((a, b) => b[1] - a[1])) console.log(`${number} ${reason}`);
});

describe.concurrent('an honest server behind a bad network', () => {
  it.concurrent.each(Array.from({ length: seeds }, (_, index) => from + index))(
    'is never failed: seed %i',
    { timeout: 300_000 },
    async (seed) => {
      const { server, network, harm, report, calm } = await playSeed(seed);
      tally.seeds++;
      tally.requests += report.statistics.exchanges;
      for (const kind of Object.keys(harm) as (keyof Harm)[]) count(tally.harm, kind, harm[kind]);
      count(tally.overall, report.overall);
      const accused = report.requirements.filter(
        ({ outcome, requirement }) =>
          outcome === 'error' || (requirement.level !== 'INFO' && (outcome === 'failed' || outcome === 'unstable')),
      );
      for (const { outcome, reason } of report.requirements)
        if (outcome === 'inconclusive') count(tally.reasons, (reason ?? 'NO REASON').replaceAll(/\d+/g, 'N'));
      expect(
        accused.map(
          ({ requirement, outcome, failures, reason }) =>
            `${outcome} ${requirement.id}: ${failures[0]?.evidence.message ?? reason}`,
        ),
        `${server}, ${JSON.stringify(network)}`,
      ).toEqual([]);
      expect(report.overall).not.toBe('NOT CONFORMANT');
      expect(calm.overall, 'over a calm network').not.toBe('NOT CONFORMANT');
      expect(unexplained(report, calm), `${server}, ${JSON.stringify(network)}`).toEqual([]);
    },
  );
});

/** What the wire says of connections that break, stand still, or are refused. */
const ofTheNetwork =
  /the run (?:was )?stopped|connection was closed|ECONN(RESET|REFUSED|ABORTED)|EPIPE|no whole answer within|still open after|cannot be reached|connection broke under|was not answered to its end|the network swallowed/;

/** A slow network makes us late: things in motion have moved on before we look, and who comes late cannot see them move. */
const late =
  /^the (one case|\d+ cases) that ran did not bring about|^no \w+ was seen \w+|all was over when the second came|came in both readings$/;

/** What a calm network shows and the bad one did not, for a reason that does not name the network. */
function unexplained(report: Report, calm: Report): readonly string[] {
  const shown = new Set(
    calm.requirements.flatMap(({ outcome, requirement }) => (outcome === 'passed' ? [requirement.id] : [])),
  );
  return report.requirements.flatMap(({ outcome, reason = 'NO REASON', requirement: { id, level, area } }) => {
    if (outcome !== 'inconclusive' || level === 'INFO' || !shown.has(id) || ofTheNetwork.test(reason)) return [];
    if (inMotion.has(area) && late.test(reason)) return [];
    return tooEarly.test(reason) ? [] : [`${level} ${id}: ${reason}`];
  });
}

/** A slow network changes who comes first: a list was asked before anything that other stories make stood in it. */
const tooEarly = /showed nothing yet by which a leak could be told$/;

const inMotion: ReadonlySet<string> = new Set(['lifecycle', 'stream']);
