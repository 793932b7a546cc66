import { describe, expect, test } from 'vitest';
import { noticed, openapiOf, readText } from '../testing/read-text.ts';

describe('a parameter with two types', () => {
  test.each([
    ['boolean and string', 'q', 'boolean', 'q', 'string', ['note parameter-type-differs 11,25']],
    ['the same type', 'q', 'string', 'q', 'string', []],
    ['another parameter', 'q', 'boolean', 'p', 'string', []],
  ])('%s', async (_, a, typeA, b, typeB, expected) => {
    const get = (name: string, type: string) => ({
      get: { parameters: [{ name, in: 'query', schema: { type } }], responses: {} },
    });
    expect(noticed(await readText(openapiOf({ paths: { '/a': get(a, typeA), '/b': get(b, typeB) } })))).toEqual(
      expected,
    );
  });
});
