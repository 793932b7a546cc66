import { expect, it } from 'vitest';
import type { Operation } from '../../model/index.ts';
import { namesThingOf, operationIndex, shapeOf } from './operation-index.ts';

const operation = (id: string, method: string, path: string, links: readonly string[] = [], status = '200') =>
  ({
    id,
    method,
    path,
    responses: [{ status, links: links.map((to) => ({ operation: to })) }],
  }) as unknown as Operation;

const all = [
  operation('listRuns', 'get', '/v1/runs'),
  operation('createRun', 'post', '/v1/runs/', ['getRun'], '201'),
  operation('getRun', 'get', '/v1/runs/{runId}'),
  operation('removeRun', 'delete', '/v1/runs/{run}', ['getRun'], '404'),
];
const index = operationIndex(all);
const ids = (found: readonly Operation[] | undefined) => found?.map(({ id }) => id);

it('finds operations by id, and by path whatever its parameters are called', () => {
  expect(index.byId.get('getRun')).toBe(all[2]);
  expect(index.byId.get('toString')).toBeUndefined();
  expect(ids(index.byShape.get(shapeOf('/v1/runs/{anything}')))).toEqual(['getRun', 'removeRun']);
  expect(ids(index.byShape.get('/v1/runs'))).toEqual(['listRuns', 'createRun']);
});

it('finds what makes or shows a thing by the last word of its path', () => {
  const [things] = [...index.byThing.values()];
  expect(ids(things)).toEqual(['listRuns', 'createRun', 'getRun']);
  expect(index.byThing.size).toBe(1);
});

it('knows a member that is called like the things of another collection', () => {
  const [make = all[0] as Operation, book] = [
    operation('makeRun', 'post', '/runs'),
    operation('book', 'post', '/books'),
  ];
  const operations = [...all, make, book as Operation, operation('intent', 'get', '/v1/intent')];
  const named = (consumer: Operation, name: string) => namesThingOf(operations, consumer, name);
  expect(named(book as Operation, 'run')).toBe(true);
  expect([named(make, 'run'), named(book as Operation, 'title'), named(book as Operation, 'intent')]).toEqual([
    false,
    false,
    false,
  ]);
});

it('finds links of successes by where they lead, and is made once', () => {
  expect(index.linksTo.get('getRun')).toEqual([{ from: 'createRun', link: { operation: 'getRun' } }]);
  expect(operationIndex(all)).toBe(index);
});
