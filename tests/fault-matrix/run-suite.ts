import {
  type Prepared,
  plainTarget,
  prepare,
  type Report,
  test as runTest,
  type Selection,
  type Subject,
  startServer,
  subjectOfSuite,
} from '../../src/index.ts';
import type { JsonObject } from '../../src/model/index.ts';
import type { Limits } from '../../src/run/index.ts';

export interface SuiteRun {
  readonly report: Report;
  readonly transcript: string;
}

/** Reading documents is not what a matrix is about: once a file is enough. */
const subjects = new Map<string, Promise<Subject>>();

/** Servers of one suite and seed differ in nothing that a plan knows of, so one plan is enough for all. */
const plans = new Map<string, Prepared>();

function subjectOf(suite: string): Promise<Subject> {
  const known = subjects.get(suite) ?? subjectOfSuite(suite);
  subjects.set(suite, known);
  return known;
}

/** The whole main job against an embedded server over real sockets: what `assay demo` does, without its files. */
export async function runSuite(
  suite: string,
  options: {
    readonly fault?: string;
    readonly variations?: readonly string[];
    readonly seed?: number;
    readonly concurrency?: number;
    readonly credential?: string;
    readonly retries?: number;
    /** Only a part of the plan. */
    readonly selection?: Selection;
    /** The server's pace. */
    readonly stepMs?: number;
    readonly limits?: Partial<Limits>;
    /** Only these scenarios, and nothing else. */
    readonly scenarios?: readonly string[];
    /** Milliseconds to wait for things that take their time. */
    readonly completion?: number;
    /** What the target file claims. */
    readonly claims?: Readonly<Record<string, boolean>>;
    /** What the target file offers, in place of all that the server does. */
    readonly words?: Readonly<Record<string, JsonObject>>;
    /** Where to send requests instead: a proxy in front of the server. */
    readonly through?: (url: string) => string | Promise<string>;
  } = {},
): Promise<SuiteRun> {
  const subject = await subjectOf(suite);
  const {
    concurrency = 8,
    seed = 1,
    credential,
    retries = 0,
    through,
    scenarios,
    completion = 10_000,
    selection,
    limits,
    claims = {},
    words,
    ...server
  } = options;
  const running = await startServer({ suite, seed, ...server });
  try {
    const [scheme = 'credential'] = Object.keys(subject.contract.securitySchemes);
    const target = {
      ...plainTarget,
      url: (await through?.(running.url)) ?? running.url,
      auth: { [scheme]: { value: credential ?? running.credential, name: 'KEY' } },
      // Crowds of readers are the matter of the matrix of streams.
      profile: {
        ...plainTarget.profile,
        ...running.target,
        ...(words && { scenarios: words }),
        claims,
        patience: { completion, poll: 20 },
        readers: 10,
      },
    };
    const key = JSON.stringify([suite, seed, selection, target.profile, scheme]);
    const prepared = plans.get(key) ?? prepare(subject, target, seed, selection);
    plans.set(key, prepared);
    const lines: string[] = [];
    const start = performance.now();
    const report = await runTest({
      prepared: scenarios === undefined ? prepared : only(prepared, scenarios),
      target,
      assay: '0.0.0',
      nonce: `t${seed}`,
      startedAt: '2026-01-01T00:00:00.000Z',
      clock: () => performance.now() - start,
      concurrency,
      retries,
      ...(limits === undefined ? {} : { limits }),
      signal: new AbortController().signal,
      write: (line) => void lines.push(line),
    });
    return { report, transcript: lines.join('') };
  } finally {
    await running.close();
  }
}

const honest = new Map<string, Promise<SuiteRun>>();

/** The run against the honest server of a suite with nothing changed: several tests look at it, and each sends nothing of its own. */
export function honestRun(suite: string): Promise<SuiteRun> {
  const known = honest.get(suite) ?? runSuite(suite);
  honest.set(suite, known);
  return known;
}

/** A plan of some scenarios only: a matrix of what they show need not send everything else each time. */
function only(prepared: Prepared, scenarios: readonly string[]): Prepared {
  const { plan } = prepared;
  const cases = plan.cases.filter((one) => one.kind === 'scenario' && scenarios.includes(one.scenario));
  return { ...prepared, plan: { ...plan, cases } };
}

/** Checks with a failed (or unstable) requirement, whatever its level. */
export function trippedChecks(report: Report): string[] {
  const failed = report.requirements.filter(({ outcome }) => outcome === 'failed' || outcome === 'unstable');
  return [...new Set(failed.map(({ requirement }) => requirement.check))].sort();
}
