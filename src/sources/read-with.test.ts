import { describe, expect, test } from 'vitest';
import { readDocuments, sources } from './index.ts';
import { documentOf, noticed, openapiOf, problemOf } from './testing/read-text.ts';

const api = documentOf(openapiOf({ paths: { '/a': { get: { responses: {} } } } }), 'api.json');

describe('readDocuments', () => {
  test('every source has an id of its own, and they are sorted', () => {
    const ids = sources.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].toSorted());
  });

  test('equal input gives an equal contract, without behaviours', async () => {
    const contract = await readDocuments([api]);
    expect(await readDocuments([api])).toStrictEqual(contract);
    expect(JSON.parse(JSON.stringify(contract))).toStrictEqual(contract);
    expect(contract).toMatchObject({ resources: [], pagination: [], lifecycles: [], streams: [], actions: [] });
    expect(contract.documents).toEqual([
      { name: 'api.json', kind: 'openapi', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  test.each([
    ['api.txt', 'openapi'],
    ['page', 'openapi'],
  ])('recognises a document called %s by what it holds', async (name, kind) => {
    expect((await readDocuments([{ ...api, name }])).documents).toMatchObject([{ name, kind }]);
  });

  test('comments above YAML are no heading', async () => {
    const text =
      '# Made by a generator\n# https://example.com\n\nopenapi: 3.0.3\ninfo: {title: A, version: "1"}\npaths: {/a: {get: {responses: {}}}}\n';
    expect(
      (await readDocuments([{ name: 'api.yaml', bytes: new TextEncoder().encode(text) }])).documents,
    ).toMatchObject([{ kind: 'openapi' }]);
  });

  test('prose beside a description is named among the documents and noted', async () => {
    const contract = await readDocuments([api, documentOf('# Lifecycle\n\nRuns end.', 'lifecycle.md')]);
    expect(contract.documents.map(({ name, kind }) => [name, kind])).toEqual([
      ['api.json', 'openapi'],
      ['lifecycle.md', 'markdown'],
    ]);
    expect(noticed(contract)).toEqual(['note nothing-understood 1']);
  });

  test('broken JSON is a problem even beside good documents', async () => {
    const problem = await problemOf(readDocuments([api, documentOf('{"openapi": ', 'b.json')]));
    expect(problem.place).toEqual({ document: 'b.json', line: 1, column: 13 });
  });

  test.each([
    ['no document', [], 'No document was given.'],
    ['a page of prose', [documentOf('Hello.', 'a.txt')], 'No operation was found in a.txt.'],
    [
      'a login page',
      [documentOf('<!doctype html><title>Sign in</title>', 'a.html')],
      'No operation was found in a.html.',
    ],
    ['an empty file', [documentOf('', 'a.yaml')], 'a.yaml is empty.'],
  ])('%s is a problem', async (_, documents, message) => {
    const problem = await problemOf(readDocuments(documents));
    expect(problem.message).toBe(message);
    expect(problem.remedy).toBeTruthy();
  });
});
