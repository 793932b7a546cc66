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

/** What `assay test openapi.json --url …` does with a stranger's API, without its files. */
export async function runStored(
  options: Parameters<typeof startStored>[0] & {
    readonly selection?: Selection;
    readonly seed?: number;
  } = {},
): Promise<StoredRun> {
  const server = await startStored(options);
  const { seed = 1, selection = {} } = options;
  try {
    const contract = inferBehaviours(await documentOf(server));
    const target = {
      ...plainTarget,
      url: server.url,
      auth: { token: { value: server.credential, name: 'TOKEN' } },
      profile: { ...plainTarget.profile, patience: { completion: 2_000, poll: 5 } },
    };
    const suite = { name: 'hotel', edition: '1', title: 'Hotel' };
    const prepared = prepare({ suite, contract }, target, seed, selection);
    const lines: string[] = [];
    const start = performance.now();
    const report = await runTest({
      prepared,
      target,
      assay: '0.0.0',
      nonce: `t${seed}`,
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

async function documentOf({ openapi }: StoredServer) {
  return readDocuments([{ name: 'openapi.json', bytes: new TextEncoder().encode(JSON.stringify(openapi, null, 1)) }]);
}
