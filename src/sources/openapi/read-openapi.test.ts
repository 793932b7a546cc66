import { describe, expect, test } from 'vitest';
import { noticed, openapiOf, problemOf, readText } from '../testing/read-text.ts';

const responses = { 200: { description: 'Fine' } };

describe('an OpenAPI document', () => {
  test('YAML and JSON say the same', async () => {
    const yaml = `openapi: 3.1.0
info: {title: Runs, version: "2"}
servers: [{url: "https://{region}.example.com/v1", variables: {region: {default: eu}}}]
paths:
  /runs:
    get:
      operationId: list runs!
      summary: All runs
      tags: [Run]
      deprecated: true
      responses:
        200: {description: Fine}
`;
    const contract = await readText(yaml);
    expect(contract).toMatchObject({ title: 'Runs', version: '2', servers: ['https://eu.example.com/v1'] });
    expect(contract.operations).toMatchObject([
      {
        id: 'list-runs',
        method: 'get',
        path: '/runs',
        summary: 'All runs',
        tags: ['Run'],
        deprecated: true,
        security: [],
        provenance: [{ line: 6, column: 5, pointer: '/paths/~1runs/get' }],
      },
    ]);
    expect(noticed(contract)).toEqual([]);
  });

  test('keeps the order of operations, also of statuses that look like numbers', async () => {
    const text = `openapi: 3.0.0
info: {title: t, version: v}
paths:
  /z: {post: {responses: {500: {description: e}, 200: {description: f}}}, get: {responses: {}}}
  /a: {get: {responses: {}}}
`;
    const contract = await readText(text);
    expect(contract.operations.map(({ id }) => id)).toEqual(['post-z', 'get-z', 'get-a']);
    expect(contract.operations[0]?.responses.map(({ status }) => status)).toEqual(['500', '200']);
  });

  test.each([
    ['a path without a slash', { runs: { get: { responses } } }, 'error malformed-path'],
    ['a path that is no object', { '/b': [] }, 'error malformed-path'],
    ['an operation that is no object', { '/b': { get: 'x' } }, 'error malformed-operation'],
  ])('%s is a finding, and the rest is read', async (_, paths, finding) => {
    const contract = await readText(openapiOf({ paths: { ...paths, '/a': { get: { responses } } } }));
    expect(contract.operations.map(({ id }) => id)).toEqual(['get-a']);
    expect(noticed(contract)).toEqual([expect.stringContaining(finding)]);
  });

  test.each([
    ['Swagger 1.2', '{"swagger": "1.2",\n "paths": {}}', 1, /"swagger": "1.2"/],
    ['a version of the future', 'info: {}\nopenapi: 4.0.0', 2, /openapi: 4.0.0/],
    ['a list', '[1]', 1, /\[1\]/],
    ['a text', 'a: b', 1, /a: b/],
  ])('%s is a problem', async (_, text, line, message) => {
    const problem = await problemOf(readText(text));
    expect(problem.place).toMatchObject({ document: 'api.yaml', line });
    expect(problem.message).toMatch(message);
    expect(problem.remedy).toContain('3.1.0');
  });

  test.each([
    ['broken JSON', '{\n  "openapi": "3.0.0"\n  "paths": {}}', 3, 3],
    ['broken YAML', 'openapi: 3.0.0\npaths:\n\t/a: 1', 3, 1],
  ])('%s is a problem with line and column', async (_, text, line, column) => {
    const problem = await problemOf(readText(text));
    expect(problem.place).toEqual({ document: 'api.yaml', line, column });
  });

  test('aliases that unfold without end are a problem', async () => {
    const levels = Array.from(
      { length: 9 },
      (_, i) => `    L${i + 1}: &l${i + 1} {allOf: [${Array(9).fill(`*l${i}`).join(', ')}]}`,
    );
    const text = `openapi: 3.1.0\npaths: {/a: {get: {responses: {}}}}\ncomponents:\n  schemas:\n    L0: &l0 {type: string}\n${levels.join('\n')}\n`;
    expect((await problemOf(readText(text))).message).toContain('cannot be unfolded');
  });

  test('a member that stands twice is a finding with both lines', async () => {
    const contract = await readText(
      '{"openapi": "3.0.0",\n"info": {"title": "a",\n"title": "b"},\n"paths": {"/a": {"get": {"responses": {}}}}}',
    );
    expect(contract.title).toBe('b');
    expect(noticed(contract)).toEqual(['warning duplicate-key 2,3']);
  });
});
