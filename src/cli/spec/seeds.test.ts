import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inferBehaviours } from '../../behaviours/index.ts';
import { compareContracts, loadDocument, printOpenapi, readDocuments } from '../../sources/index.ts';
import { notOnLine } from '../../sources/testing/not-on-line.ts';
import { documentOf, misplaced, problemOf } from '../../sources/testing/read-text.ts';
import { describeContract } from './describe-contract.ts';

const folder = '../shared/seeds';
const seeds: readonly string[] = existsSync(folder) ? readdirSync(folder).sort() : [];
const seed = (number: string) => `${folder}/${seeds.find((name) => name.startsWith(number))}`;
const read = (...numbers: readonly string[]) =>
  Promise.all(numbers.map((number) => loadDocument(seed(number)))).then((documents) => readDocuments(documents));

const stated = JSON.parse(readFileSync('fixtures/documents/golden/stated.json', 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, number>>>
>;

/** The contract as text, without sentences of the vendor: examples of several words are held by their number and a hash. */
async function golden(...numbers: readonly string[]): Promise<string> {
  const text = describeContract(inferBehaviours(await read(...numbers)), {
    nameOf: (document) => numbers.find((number) => document.includes(`/${number}_`)) ?? document,
    width: 84,
  });
  return text.replaceAll(/e\.g\. "([^"]* [^"]*)"/g, (_, words: string) => {
    const hash = createHash('sha256').update(words).digest('hex').slice(0, 8);
    return `e.g. ${words.split(' ').length} words ${hash}`;
  });
}

describe.skipIf(seeds.length === 0)('the seeds (needs ../shared/seeds)', () => {
  // Read line by line against the seeds on 22 November 2026: docs/parsers.md, "What the seeds state, and what is found".
  test.each([
    ['toolregistry-reference-page', ['000']],
    ['toolregistry-reference-page-and-remnant', ['000', '001']],
    ['toolregistry-embedded-openapi', ['002']],
    ['toolregistry-all', ['000', '001', '002']],
    ['kognitos-reference-page', ['003']],
    ['arkloop-prose', ['004']],
  ])('%s', async (name, numbers) => {
    await expect(await golden(...numbers)).toMatchFileSnapshot(`../../../fixtures/documents/golden/${name}.txt`);
  });

  test.each([
    ['000', ['000']],
    ['000 and 001', ['000', '001']],
    ['002', ['002']],
    ['003', ['003']],
    ['004', ['004']],
  ])('%s: as many facts are found as a person counts', async (name, numbers) => {
    const text = await golden(...numbers);
    const line = /^\d+ operations, .*$/m.exec(text)?.[0] ?? '';
    const found = Object.fromEntries(line.split(', ').map((part) => part.split(' ').toReversed()));
    const lacking = (await read(...numbers)).findings
      .filter(({ id }) => id === 'enum-values-not-shown')
      .flatMap(({ places }) => places);
    expect({ ...found, enumsWithoutValues: String(lacking.length) }).toEqual(
      Object.fromEntries(Object.entries(stated[name] ?? {}).map(([fact, count]) => [fact, String(count)])),
    );
  });

  test.each([['000'], ['002'], ['003'], ['004']])('%s: every place shows its own words', async (number) => {
    const name = seed(number);
    expect(misplaced(await read(number), { [name]: readFileSync(name, 'utf8') })).toEqual([]);
  });

  test.each([['000'], ['000', '001'], ['002'], ['003'], ['004'], ['000', '001', '002']])(
    '%s %s %s, the line of every fact shows its name, its value, its status',
    async (...numbers) => {
      const given = numbers.filter((number) => number !== undefined);
      const contract = inferBehaviours(await read(...given));
      // What is left of a page shows the words about a fact, and not its name.
      const names = given.filter((number) => number !== '001').map(seed);
      const texts = Object.fromEntries(names.map((name) => [name, readFileSync(name, 'utf8')]));
      expect(notOnLine(contract, texts)).toEqual([]);
    },
  );

  test.each([['000'], ['002'], ['003'], ['004']])(
    '%s: printed as OpenAPI and read again, it is the same',
    async (number) => {
      const contract = await read(number);
      const printed = printOpenapi(contract);
      const again = await readDocuments([documentOf(printed, 'printed.json')]);
      expect(compareContracts(contract, again)).toEqual([]);
      expect(printOpenapi(again)).toBe(printed);
    },
  );

  test("the vendor's page of states gives the graph, each way with its line", async () => {
    const page = `${folder}/../docs/toolregistry-lifecycle.md`;
    const contract = await readDocuments(await Promise.all([seed('002'), page].map(loadDocument)));
    const [graph] = contract.states ?? [];
    const ends = graph?.states.filter(({ kind }) => kind?.is === 'terminal').map(({ name }) => name);
    expect(ends).toEqual(['SUCCESS', 'FAILED', 'CANCELED']);
    const lines = graph?.transitions.map(({ from, to, provenance: [at] }) => `${from}>${to} ${at?.line} ${at?.known}`);
    expect(lines).toHaveLength(17);
    expect(lines).toEqual(
      expect.arrayContaining([
        'QUEUED>RUNNING 4 stated',
        'PAUSED>RUNNING 40 stated',
        'AUTH_REQUIRED>RUNNING 31 inferred',
        'QUEUED>CANCELED 48 inferred',
      ]),
    );
    expect(
      misplaced(contract, { [page]: readFileSync(page, 'utf8'), [seed('002')]: readFileSync(seed('002'), 'utf8') }),
    ).toEqual([]);
  });

  test('the lossy page alone is a problem that says what is missing', async () => {
    const problem = await problemOf(read('001'));
    expect(problem.message).toMatch(/left of a rendered page/);
    expect(problem.remedy).toMatch(/another document/);
  });

  test('the rendered page and the embedded OpenAPI agree where both speak, except for the credential and one body', async () => {
    const differences = compareContracts(await read('000'), await read('002'));
    expect(new Set(differences.filter(({ kind }) => kind === 'differs').map(({ fact }) => fact))).toEqual(
      new Set(['body', 'security']),
    );
    const [body] = differences.filter(({ fact }) => fact === 'body');
    expect([body?.subject, body?.values, body?.places.map(([place]) => place?.line)]).toMatchInlineSnapshot(`
      [
        "GET /v1/runs/approval 201",
        [
          "none",
          "shown",
        ],
        [
          147,
          24,
        ],
      ]
    `);
    expect(differences.filter(({ kind }) => kind === 'only-first')).toEqual([]);
  });
});
