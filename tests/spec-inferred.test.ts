import { describe, expect, it } from 'vitest';
import { inferBehaviours } from '../src/behaviours/index.ts';
import { requirementsOf } from '../src/checks/index.ts';
import { plainTarget, prepare, type Report, readDocuments, test as runTest } from '../src/index.ts';
import { paginatedDialects, paginatedVariations, startPaginated } from '../src/servers/index.ts';
import { startStreamed, streamedDialects, streamedVariations } from '../src/servers/streamed/index.ts';

interface Running {
  readonly url: string;
  readonly credential: string;
  /** OpenAPI and nothing else. */
  readonly openapi: string;
  readonly scenarios?: (typeof plainTarget)['profile']['scenarios'];
}

/** All that Assay makes of an OpenAPI document without a profile, against a server that is honest. */
async function testForeign(running: Running): Promise<Report> {
  const bytes = new TextEncoder().encode(running.openapi);
  const contract = inferBehaviours(await readDocuments([{ name: 'openapi.json', bytes }]));
  const profile = {
    ...plainTarget.profile,
    patience: { completion: 5_000, poll: 10 },
    ...(running.scenarios === undefined ? {} : { scenarios: running.scenarios }),
  };
  const target = {
    ...plainTarget,
    url: running.url,
    auth: { key: { value: running.credential, name: 'KEY' } },
    profile,
  };
  const prepared = prepare({ suite: { name: 'openapi.json', edition: '1', title: '' }, contract }, target, 1);
  const start = performance.now();
  return await runTest({
    prepared,
    target,
    assay: '0.0.0',
    nonce: 't1',
    startedAt: '2026-01-01T00:00:00.000Z',
    clock: () => performance.now() - start,
    concurrency: 8,
    signal: new AbortController().signal,
    write: () => undefined,
  });
}

/**
 * What is red in a report. Observations blame nobody: a body labelled text/plain that is taken is one. A legal difference is legal by
 * the profile of its dialect; the document alone may state otherwise (a size of type integer), so there only guesses count.
 */
const red = ({ requirements }: Report, guessed = false) =>
  requirements
    .filter(
      ({ outcome, requirement: { level, provenance } }) =>
        level !== 'INFO' &&
        (!guessed || provenance.every(({ known }) => known === 'inferred')) &&
        (outcome === 'failed' || outcome === 'unstable' || outcome === 'error'),
    )
    .map(({ requirement, failures, reason }) => [
      requirement.level,
      requirement.id,
      reason ?? failures[0]?.evidence.message,
    ]);

const full = process.env['ASSAY_MATRIX'] === 'full';

/** A few for every day; all of them with ASSAY_MATRIX=full. */
const some = <T>(all: readonly T[], least: number): readonly T[] =>
  full ? all : all.filter((_, index) => index % Math.ceil(all.length / least) === 0);

describe('what is guessed from a document alone never blames an honest server', () => {
  it.each(some(paginatedDialects, 3).map((id) => [id]))('whose lists are paged by %s', async (dialect) => {
    expect(await redOfPaginated({ dialect })).toEqual([]);
  });

  it.each(some(streamedDialects, 2).map(({ id }) => [id]))('whose streams are %s', async (dialect) => {
    expect(await redOfStreamed({ dialect })).toEqual([]);
  });

  it.runIf(full).each(paginatedVariations.flatMap(({ id, dialects }) => dialects.map((dialect) => [id, dialect])))(
    'of the legal difference %s, paged by %s',
    async (variation, dialect) => {
      expect(await redOfPaginated({ dialect: dialect ?? '', variations: [variation ?? ''] })).toEqual([]);
    },
  );

  it
    .runIf(full)
    .each(streamedVariations.map(({ id }, index) => [id, streamedDialects[index % streamedDialects.length]?.id]))(
    'of the legal difference %s, streamed by %s',
    async (variation, dialect) => {
      expect(await redOfStreamed({ dialect: dialect ?? '', variations: [variation ?? ''] })).toEqual([]);
    },
  );

  it.each(paginatedDialects.map((id) => [id]))('and is never required: %s', async (dialect) => {
    const server = await startPaginated({ dialect });
    await server.close();
    const bytes = new TextEncoder().encode(JSON.stringify(server.description.openapi));
    const contract = inferBehaviours(await readDocuments([{ name: 'openapi.json', bytes }]));
    const guessed = requirementsOf(contract).filter(({ provenance }) =>
      provenance.every(({ known }) => known === 'inferred'),
    );
    expect(guessed.filter(({ level }) => level === 'MUST')).toEqual([]);
  });
});

async function redOfPaginated(options: Parameters<typeof startPaginated>[0]): Promise<ReturnType<typeof red>> {
  const server = await startPaginated(options);
  try {
    const { url, credential, description } = server;
    return red(
      await testForeign({ url, credential, openapi: JSON.stringify(description.openapi, null, 1) }),
      options.variations !== undefined,
    );
  } finally {
    await server.close();
  }
}

async function redOfStreamed(options: Parameters<typeof startStreamed>[0]): Promise<ReturnType<typeof red>> {
  const server = await startStreamed(options);
  try {
    const { url, credential, description, scenarios } = server;
    return red(
      await testForeign({ url, credential, openapi: description.openapi, scenarios }),
      options.variations !== undefined,
    );
  } finally {
    await server.close();
  }
}
