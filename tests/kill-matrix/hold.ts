import type { Report } from '../../src/index.ts';
import { runPaginated } from '../fault-matrix/run-paginated.ts';
import { runStored } from '../fault-matrix/run-stored.ts';
import { runStreamed } from '../fault-matrix/run-streamed.ts';
import { runSuite, trippedChecks } from '../fault-matrix/run-suite.ts';
import { type Honesty, type Lie, nameOf } from './lies.ts';

/** What one run showed that the registries do not say. Empty: it is as they say. */
export interface Held {
  readonly name: string;
  readonly wrong: readonly string[];
  /** How many problems the report tells; one fault should read as one. */
  readonly problems: number;
}

/** Observations that the honest server of a suite gives rise to as well: they say nothing of a lie. */
const observed: Readonly<Record<string, readonly string[]>> = { 'arkloop@2026-04': ['event-types-are-documented'] };

/** The whole suite against a lie: exactly the named checks fail, and each failure shows its records. */
export async function holdLie(lie: Lie, seed: number): Promise<Held> {
  const report = await run(lie, { fault: lie.id }, seed);
  const tripped = trippedChecks(report).filter((id) => lie.trips.includes(id) || !observed[lie.server]?.includes(id));
  const silent = lie.trips.filter((id) => !tripped.includes(id)).map((id) => `${id} did not fail`);
  const loud = tripped.filter((id) => !lie.trips.includes(id)).map((id) => `${id} failed: ${said(report, id)}`);
  const bare = report.requirements
    .filter(({ failures }) => failures.some(({ evidence }) => !evidence.records.every((id) => id in report.records)))
    .map(({ requirement }) => `${requirement.id} failed without its records`);
  const failed = report.requirements.filter(({ outcome }) => outcome === 'failed');
  const steady =
    lie.flickers === true ? failed.map(({ requirement }) => `${requirement.id} is failed, not unstable`) : [];
  return { name: nameOf(lie), wrong: [...silent, ...loud, ...bare, ...steady], problems: report.problems.length };
}

/** The whole suite against an honest server: nothing that is required fails, and where nothing differs every MUST is exercised. */
export async function holdHonesty(honesty: Honesty, seed: number): Promise<Held> {
  const { variation } = honesty;
  const report = await run(honesty, variation === undefined ? {} : { variations: [variation] }, seed);
  const failed = report.requirements.filter(
    ({ requirement, outcome }) => requirement.level !== 'INFO' && ['failed', 'unstable', 'error'].includes(outcome),
  );
  const open = report.requirements.filter(
    ({ requirement, outcome }) =>
      requirement.level === 'MUST' &&
      outcome === 'inconclusive' &&
      // Of the streamed server only stories about streams are told.
      (honesty.server !== 'streamed' || requirement.area === 'stream'),
  );
  return {
    name: nameOf(honesty),
    wrong: [
      ...failed.map(({ requirement }) => `false alarm: ${requirement.id}: ${said(report, requirement.check)}`),
      ...(variation === undefined
        ? open.map(({ requirement, reason }) => `not judged: ${requirement.id}: ${reason}`)
        : []),
    ],
    problems: report.problems.length,
  };
}

async function run(
  { server, dialect, waits = false, flickers = false }: Lie | Honesty,
  difference: { readonly fault?: string; readonly variations?: readonly string[] },
  seed: number,
): Promise<Report> {
  switch (server) {
    case 'paginated':
      return await runPaginated({ dialect: dialect ?? '', ...difference });
    case 'streamed':
      return await runStreamed(dialect ?? '', { ...howToFollow(difference, waits), ...difference });
    case 'stored':
      return (await runStored({ ...difference, seed })).report;
    default:
      return (await runSuite(server, { ...difference, seed, ...(flickers && { retries: 1 }) })).report;
  }
}

/** How the streams are told: a lie that shows only to who waits is not waited for long, a crowd takes fifty readers, and what is large is read once. */
function howToFollow(
  { fault, variations }: { readonly fault?: string; readonly variations?: readonly string[] },
  waits: boolean,
): Parameters<typeof runStreamed>[1] {
  const [variation] = variations ?? [];
  if (fault !== undefined) return { completion: waits ? 1_500 : 5_000, readers: fault.startsWith('crowd') ? 50 : 10 };
  // Slow enough for a reader who leaves in the middle, however busy the machine is.
  if (variation === undefined) return { stepMs: 15, readers: 50 };
  const once = ['heartbeats-for-seconds', 'megabyte-events', 'ten-thousand-events'].includes(variation);
  return once ? { stories: ['follow-to-the-end'] } : {};
}

function said(report: Report, check: string): string {
  const failed = report.requirements.find(
    ({ requirement, failures }) => requirement.check === check && failures.length > 0,
  );
  return failed?.failures[0]?.evidence.message ?? 'no failure is shown';
}
