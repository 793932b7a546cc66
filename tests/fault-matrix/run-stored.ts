import { inferBehaviours } from '../../src/behaviours/index.ts';
import { type Prepared, plainTarget, prepare, type Report, readDocuments, test as runTest } from '../../src/index.ts';
import type { Selection } from '../../src/plan/index.ts';
import { type StoredServer, startStored } from '../../src/servers/index.ts';

export interface StoredRun {
  readonly report: Report;
  readonly prepared: Prepared;
  readonly transcript: string;
  /** Things that the server keeps when the run is over. */
  readonly kept: number;
}

const profile = { profile: { ...plainTarget.profile, patience: { completion: 2_000, poll: 5 } } };

/** All servers have one document, so plans are the same for all. */
const plans = new Map<string, Promise<Prepared>>();

async function planFor(server: StoredServer, seed: number, selection: Selection): Promise<Prepared> {
  const contract = inferBehaviours(await documentOf(server));
  return prepare(
    { suite: { name: 'hotel', edition: '1', title: 'Hotel' }, contract },
    { ...plainTarget, ...profile },
    seed,
    selection,
  );
}

/** What `assay test openapi.json --url …` does with a stranger's API, without its files. */
export async function runStored(
  options: Parameters<typeof startStored>[0] & {
    readonly selection?: Selection;
    /** Only these stories, and what they need. */
    readonly scenarios?: readonly string[];
    readonly seed?: number;
  } = {},
): Promise<StoredRun> {
  const server = await startStored(options);
  const { seed = 1, selection = {}, scenarios } = options;
  try {
    const target = {
      ...plainTarget,
      ...profile,
      url: server.url,
      auth: { token: { value: server.credential, name: 'TOKEN' } },
    };
    const key = JSON.stringify([seed, selection]);
    const planning = plans.get(key) ?? planFor(server, seed, selection);
    plans.set(key, planning);
    const planned = await planning;
    const prepared = scenarios === undefined ? planned : only(planned, scenarios);
    const lines: string[] = [];
    const start = performance.now();
    const report = await runTest({
      prepared,
      target,
      assay: '0.0.0',
      nonce: `assay-t${seed}`,
      startedAt: '2026-01-01T00:00:00.000Z',
      clock: () => performance.now() - start,
      concurrency: 8,
      signal: new AbortController().signal,
      write: (line) => void lines.push(line),
    });
    return { report, prepared, transcript: lines.join(''), kept: server.count() };
  } finally {
    await server.close();
  }
}

export async function documentOf({ openapi }: StoredServer) {
  return readDocuments([{ name: 'openapi.json', bytes: new TextEncoder().encode(JSON.stringify(openapi, null, 1)) }]);
}

function only(prepared: Prepared, scenarios: readonly string[]): Prepared {
  const { plan } = prepared;
  const wanted = plan.cases.filter((one) => one.kind === 'scenario' && scenarios.includes(one.scenario));
  const needed = new Set(wanted.map(({ id }) => id));
  for (const id of needed) for (const one of plan.cases.find((each) => each.id === id)?.after ?? []) needed.add(one);
  return { ...prepared, plan: { ...plan, cases: plan.cases.filter(({ id }) => needed.has(id)) } };
}
