import { expect, test } from 'vitest';
import type { Operation } from './contract.ts';
import { isNoId, makesAnother, ownWord, successOf } from './operation-roles.ts';

function operation(method: Operation['method'], path: string, responses: Readonly<Record<string, string>>): Operation {
  return {
    id: `${method} ${path}`,
    method,
    path,
    tags: [],
    deprecated: false,
    parameters: [],
    security: [],
    provenance: [],
    responses: Object.entries(responses).map(([status, schema]) => ({
      status,
      description: '',
      content: [{ mediaType: 'application/json', schema, examples: [], provenance: [] }],
      bodyless: false,
      headers: [],
      links: [],
      provenance: [],
    })),
  };
}

test.each([
  [{ 200: 'Thing', default: 'Error' }, '200'],
  [{ '2XX': 'Thing', default: 'Error' }, '2XX'],
  [{ default: 'Thing' }, 'default'],
  [{ 204: 'Nothing', default: 'Error' }, undefined],
])('the success of %j', (responses, status) =>
  expect(successOf(operation('post', '/things', responses as never), [201, 200])?.status).toBe(status),
);

test.each([
  ['issue_number', 'issue', 'number'],
  ['bookIsbn', 'book', 'isbn'],
  ['issueId', 'issue', undefined],
  ['slug', 'post', undefined],
])('%s of a %s says %s', (parameter, thing, word) => expect(ownWord(parameter, thing)).toBe(word));

test('a slug is no id', () => expect(['slug', 'post', 'run_id'].map(isNoId)).toEqual([true, false, false]));

test('what answers with an operation makes that, and no export', () => {
  const start = operation('post', '/exports', { 202: 'Operation' });
  const read = operation('get', '/exports/{id}', { 200: 'Export' });
  const poll = operation('get', '/operations/{id}', { 200: 'Operation' });
  expect(makesAnother([start, read, poll], start, read.path)).toBe(true);
  expect(makesAnother([start, read, poll], start, poll.path)).toBe(false);
  expect(makesAnother([start, read], start, read.path)).toBe(false);
});
