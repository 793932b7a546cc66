import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { noticed, openapiOf, problemOf, readText } from '../testing/read-text.ts';

const operations = (
  ...list: readonly (readonly [string, string, string?] | readonly [string, string, string | undefined])[]
) => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [method, path, operationId] of list) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
    const parameters = names.map((name) => ({ name, in: 'path', required: true, schema: {} }));
    paths[path] = {
      ...paths[path],
      [method]: { parameters, responses: {}, ...(operationId === undefined ? {} : { operationId }) },
    };
  }
  return openapiOf({ paths });
};

describe('ids of operations', () => {
  test.each([
    ['operationId', 'get', '/a', 'RunController_listRuns', 'RunController_listRuns'],
    ['operationId made safe', 'get', '/a', '  list runs / all! ', 'list-runs-all'],
    ['words for an operationId that has none', 'get', '/v1/runs', '???', 'get-v1-runs'],
    ['words of method and path', 'get', '/v1/runs/{runId}/sse', undefined, 'get-v1-runs-by-runId-sse'],
    ['words of a path with a verb', 'post', '/v1/runs/{run_id}:cancel', undefined, 'post-v1-runs-by-run_id-cancel'],
    ['words of the root', 'get', '/', undefined, 'get'],
  ])('%s', async (_, method, path, operationId, id) => {
    expect((await readText(operations([method, path, operationId]))).operations[0]?.id).toBe(id);
  });

  test('an alias goes before all, and inline schemas follow it', async () => {
    const contract = await readText(operations(['get', '/v1/runs/{id}', 'old']), 'a.json', {
      aliases: { readRun: ' get  /v1/runs/{id}' },
    });
    expect(contract.operations[0]).toMatchObject({ id: 'readRun', parameters: [{ schema: 'readRun path.id' }] });
    expect(Object.keys(contract.schemas)).toEqual(['readRun path.id']);
  });

  test('no two operations share an id', async () => {
    const contract = await readText(operations(['get', '/a', 'x'], ['get', '/b', 'x'], ['get', '/c', 'y']), 'a.json', {
      aliases: { y: 'GET /a' },
    });
    expect(contract.operations.map(({ id }) => id)).toEqual(['y', 'x', 'y-2']);
    expect(noticed(contract)).toEqual(['warning duplicate-operation-id 26']);
  });

  test.each([
    ['no such path', { listRuns: 'GET /v1/rums' }, /listRuns is GET \/v1\/rums/, 'Did you mean GET /v1/runs?'],
    ['another method', { listRuns: 'PUT /elsewhere' }, /PUT \/elsewhere/, 'The documents have: GET /v1/runs.'],
    [
      'two names for one',
      { a: 'GET /v1/runs', b: 'GET /v1/runs' },
      /a and b both mean GET \/v1\/runs/,
      'Delete one of the two.',
    ],
  ])('an alias for %s is a problem', async (_, aliases, message, remedy) => {
    const problem = await problemOf(readText(operations(['get', '/v1/runs']), 'a.json', { aliases }));
    expect(problem.message).toMatch(message);
    expect(problem.remedy).toBe(remedy);
  });
});
