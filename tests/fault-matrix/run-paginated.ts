import { suiteSchema } from '../../src/behaviours/index.ts';
import type { Profile } from '../../src/behaviours/profile.ts';
import { readConfig } from '../../src/config/index.ts';
import {
  applyProfile,
  type Prepared,
  plainTarget,
  prepare,
  type Report,
  readDocuments,
  test as runTest,
} from '../../src/index.ts';
import { type PaginatedServer, startPaginated } from '../../src/servers/index.ts';

/** The stories about pages, and about things of somebody else; probes and other stories are judged elsewhere. */
const stories = [
  'end-while-walking',
  'filter-lists',
  'insert-while-walking',
  'probe-pages',
  'use-foreign-ids',
  'walk-pages',
];

/** Plans of a dialect are the same for every server that speaks it. */
const plans = new Map<string, Promise<Prepared>>();

/** Walk the lists of the paginated server over real sockets and judge what came. */
export async function runPaginated(options: Parameters<typeof startPaginated>[0]): Promise<Report> {
  const server = await startPaginated(options);
  try {
    const planned = plans.get(options.dialect) ?? planFor(options.dialect, server);
    plans.set(options.dialect, planned);
    const start = performance.now();
    return await runTest({
      prepared: await planned,
      target: {
        ...target,
        url: server.url,
        auth: { key: { value: server.credential, name: 'KEY' } },
        otherAuth: { key: { value: server.otherCredential, name: 'OTHER_KEY' } },
      },
      assay: '0.0.0',
      nonce: 't1',
      startedAt: '2026-01-01T00:00:00.000Z',
      clock: () => performance.now() - start,
      concurrency: 4,
      signal: new AbortController().signal,
      write: () => undefined,
    });
  } finally {
    await server.close();
  }
}

const target = {
  ...plainTarget,
  profile: { ...plainTarget.profile, hasOther: true, patience: { completion: 2_000, poll: 5 } },
};

async function planFor(dialect: string, server: PaginatedServer): Promise<Prepared> {
  const contract = await contractOf(server);
  const prepared = prepare({ suite: { name: dialect, edition: '1', title: '' }, contract }, target, 1);
  const cases = prepared.plan.cases.filter((one) => one.kind === 'scenario' && stories.includes(one.scenario));
  const requirements = prepared.requirements.filter(
    ({ area, check }) => area === 'pagination' || check === 'foreign-id-refused',
  );
  return { ...prepared, requirements, plan: { ...prepared.plan, cases } };
}

export async function contractOf({ description }: PaginatedServer) {
  const bytes = new TextEncoder().encode(JSON.stringify(description.openapi, null, 1));
  const contract = await readDocuments([{ name: 'openapi.json', bytes }]);
  const profile = readConfig<Profile>(JSON.stringify(description.profile, null, 1), 'suite.yaml', suiteSchema);
  return applyProfile(contract, profile, new Map());
}
