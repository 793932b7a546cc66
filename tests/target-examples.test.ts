import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTarget } from '../src/config/index.ts';
import { prepare, test as runTest, startServer, subjectOfSuite } from '../src/index.ts';
import { serverNames } from '../src/servers/index.ts';

const file = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');

describe.each(serverNames)('suites/%s/target.example.yaml', (suite) => {
  const path = `suites/${suite}/target.example.yaml`;
  const secret = /\$\{([A-Z_]+)\}/.exec(file(path))?.[1] ?? '';

  /** The example as it stands, with its one secret in the environment. */
  const exampleFor = (credential: string) => readTarget(file(path), path, { [secret]: credential });

  it('fits the reference server as it stands: its ids, its words, its port', async () => {
    const server = await startServer({ suite });
    try {
      const example = exampleFor(server.credential);
      expect(example.profile.variables).toEqual(server.target.variables);
      const { scenarios } = server.target;
      for (const [word, body] of Object.entries(example.profile.scenarios))
        expect([word, scenarios[word]]).toEqual([word, body]);
      expect(Object.keys(example.profile.scenarios)).toContain('completes');
      expect(file(path)).toContain(`assay serve ${suite} --port ${new URL(example.url ?? '').port}`);
      expect(Object.values(example.auth).map(({ value }) => value)).toEqual([server.credential]);
    } finally {
      await server.close();
    }
  });

  it.skipIf(process.env['ASSAY_MATRIX'] !== 'full')('leads to CONFORMANT (npm run test:matrix runs it)', async () => {
    const server = await startServer({ suite });
    try {
      const start = performance.now();
      const target = { ...exampleFor(server.credential), url: server.url };
      const report = await runTest({
        prepared: prepare(await subjectOfSuite(suite), target, 1),
        target,
        assay: '0.0.0',
        nonce: 't1',
        startedAt: '2026-01-01T00:00:00.000Z',
        clock: () => performance.now() - start,
        concurrency: 8,
        signal: new AbortController().signal,
        write: () => undefined,
      });
      expect([report.overall, report.because]).toEqual(['CONFORMANT', report.because]);
    } finally {
      await server.close();
    }
  });
});
