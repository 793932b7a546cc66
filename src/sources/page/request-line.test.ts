import { expect, test } from 'vitest';
import { isPath, methodAlone, requestLineOf, templateOf } from './request-line.ts';

test.each([
  ['GET /v1/runs', 'get', '/v1/runs', undefined, []],
  ['get/v1/runs', 'get', '/v1/runs', undefined, []],
  ['POST https://h.example/v1/runs HTTP/1.1', 'post', '/v1/runs', 'https://h.example', []],
  ['GET /v1/runs?limit=1&after=x', 'get', '/v1/runs', undefined, ['limit', 'after']],
  ['DELETE /v1/runs/:id', 'delete', '/v1/runs/{id}', undefined, []],
  ['DELETE /v1/runs/(int:id)', 'delete', '/v1/runs/{id}', undefined, []],
  ['GET /v1/runsStarts an answer', 'get', '/v1/runs', undefined, []],
])('%s', (line, method, path, origin, query) => {
  expect(requestLineOf(line, () => false)).toMatchObject({
    method,
    path,
    query,
    ...(origin === undefined ? {} : { origin }),
  });
});

test.each(['Get /v1/runs and wait', 'The GET /v1/runs', 'get a run'])('%s is no request line', (line) => {
  expect(requestLineOf(line, () => true)).toBeUndefined();
});

test.each([
  ['/runs/<id>', '/runs/{id}'],
  ['/runs/{{run_id}}', '/runs/{run_id}'],
  ['/runs/$RUN_ID', '/runs/{run_id}'],
  ['/runs/{id}:cancel', '/runs/{id}:cancel'],
  ['/runs/', '/runs'],
])('%s is written %s', (path, template) => {
  expect(templateOf(path)).toBe(template);
});

test('a method alone, and a path alone', () => {
  expect(['get', 'Delete', 'GET /a', 'getter'].map(methodAlone)).toEqual(['get', 'delete', undefined, undefined]);
  expect(['/a/b', 'https://h/a', '//a', '/a b'].map(isPath)).toEqual([true, true, false, false]);
});
