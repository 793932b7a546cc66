import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { noticed, openapiOf, readText, thingOf } from '../testing/read-text.ts';

const withSchema = (schema: Json, schemas: Json = {}) =>
  openapiOf({
    paths: {
      '/a': {
        get: {
          operationId: 'getA',
          responses: { 200: { description: '', content: { 'Application/JSON': { schema } } } },
        },
      },
    },
    components: { schemas },
  });

describe('names of schemas', () => {
  test('named ones keep their name, used or not, in document order', async () => {
    const contract = await readText(
      withSchema({ $ref: '#/components/schemas/B' }, { Unused: true, B: { type: 'string' }, 'a/b~c': {} }),
    );
    expect(Object.keys(contract.schemas)).toEqual(['Unused', 'B', 'a/b~c']);
    expect(contract.operations[0]?.responses[0]?.content).toMatchObject([
      { mediaType: 'application/json', schema: 'B' },
    ]);
  });

  test('inline ones are called after their place', async () => {
    const contract = await readText(
      withSchema({ type: 'array', items: { $ref: '#/components/schemas/a~1b' } }, { 'a/b': {} }),
    );
    expect(contract.schemas).toEqual({
      'a/b': {},
      'getA 200 application/json': { type: 'array', items: { $ref: '#/$defs/a~1b' } },
    });
  });

  test('a reference into the middle of something names what stands there', async () => {
    const Run = { type: 'object', properties: { status: { enum: ['A'] } } };
    const contract = await readText(
      withSchema({ items: { $ref: '#/components/schemas/Run/properties/status' } }, { Run }),
    );
    expect(contract.schemas['getA 200 application/json']).toEqual({
      items: { $ref: '#/$defs/Run~1properties~1status' },
    });
    expect(contract.schemas['Run/properties/status']).toEqual({ enum: ['A'] });
  });

  test('circles stay references', async () => {
    const contract = await readText(thingOf({ properties: { parent: { $ref: '#/components/schemas/Thing' } } }));
    expect(contract.schemas['Thing']).toEqual({ properties: { parent: { $ref: '#/$defs/Thing' } } });
    expect(noticed(contract)).toEqual([]);
  });

  test('a name may be any word, __proto__ too', async () => {
    const contract = await readText(
      withSchema({ $ref: '#/components/schemas/constructor' }, { constructor: { type: 'string' } }),
    );
    expect(Object.keys(contract.schemas)).toEqual(['constructor']);
  });
});

describe('origins', () => {
  test('every subschema and every keyword that says something knows its line', async () => {
    const text = thingOf({
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'array', items: { enum: ['x'] }, description: 'd' } },
    });
    const { origins } = await readText(text);
    const lines = text.split('\n');
    const told = Object.entries(origins).map(([key, [place]]) => [key, lines[(place?.line ?? 0) - 1]?.trim()]);
    expect(Object.fromEntries(told)).toEqual({
      'Thing#': '"Thing": {',
      'Thing#/type': '"type": "object",',
      'Thing#/required': '"required": [',
      'Thing#/properties/a': '"a": {',
      'Thing#/properties/a/type': '"type": "array",',
      'Thing#/properties/a/items': '"items": {',
      'Thing#/properties/a/items/enum': '"enum": [',
    });
  });
});

describe('keywords that no validator could use are left out and reported', () => {
  test.each([
    ['minimum', '1'],
    ['maxLength', -1],
    ['minItems', 1.5],
    ['multipleOf', 0],
    ['required', true],
    ['required', 'a'],
    ['enum', []],
    ['enum', 'a'],
    ['type', 'strng'],
    ['type', []],
    ['pattern', '('],
    ['uniqueItems', 'yes'],
    ['allOf', []],
    ['properties', []],
    ['format', 5],
  ])('%s: %j', async (key, value) => {
    const contract = await readText(thingOf({ title: 'kept', [key]: value }));
    expect(contract.schemas['Thing']).toEqual({ title: 'kept' });
    expect(noticed(contract)).toEqual([expect.stringMatching(/^error malformed-keyword \d+$/)]);
  });

  test.each([[5], ['string'], [null], [[]]])('%j is no schema, so anything goes', async (written) => {
    const contract = await readText(thingOf({ properties: { a: written } }));
    expect(contract.schemas['Thing']).toEqual({ properties: { a: true } });
    expect(noticed(contract)).toEqual([expect.stringMatching(/^error not-a-schema \d+$/)]);
  });
});

describe('formats', () => {
  test.each(['string', 'json-schema', 'datetime'])('%s is unknown', async (format) => {
    expect(noticed(await readText(thingOf({ type: 'string', format })))).toEqual([
      expect.stringContaining('note unknown-format'),
    ]);
  });

  test.each(['date-time', 'uuid', 'int64', 'password'])('%s is known', async (format) => {
    expect(noticed(await readText(thingOf({ type: 'string', format })))).toEqual([]);
  });
});
