import { describe, expect, test } from 'vitest';
import { noticed, openapiOf, readText } from '../testing/read-text.ts';

describe('a parameter that counts, typed number', () => {
  test.each([
    ['page', { type: 'number', default: 1 }, 1],
    ['pageSize', { type: 'number', minimum: 1, maximum: 100 }, 1],
    ['limit', { type: 'number' }, 1],
    ['limit', { type: 'integer' }, 0],
    ['limit', { type: 'number', minimum: 0.5 }, 0],
    ['price', { type: 'number' }, 0],
    ['page', { type: 'string' }, 0],
  ])('%s %j: %i findings', async (name, schema, count) => {
    const get = { parameters: [{ name, in: 'query', schema }], responses: {} };
    const found = noticed(await readText(openapiOf({ paths: { '/a': { get } } })));
    expect(found).toEqual(count === 0 ? [] : ['note number-where-whole 15']);
  });
});
