import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { readDocuments } from '../index.ts';
import { documentOf, noticed, openapiOf, readText, thingOf } from '../testing/read-text.ts';

const ok = { 200: { description: 'Fine' } };

describe('references', () => {
  test('parameters, bodies, responses, headers, examples and path items may live elsewhere', async () => {
    const text = openapiOf({
      paths: { '/a': { $ref: '#/components/pathItems/A' } },
      components: {
        pathItems: {
          A: {
            post: {
              parameters: [{ $ref: '#/components/parameters/P' }],
              requestBody: { $ref: '#/components/requestBodies/B' },
              responses: { 200: { $ref: '#/components/responses/R' } },
            },
          },
        },
        parameters: {
          P: {
            name: 'p',
            in: 'query',
            schema: { type: 'string' },
            examples: { e: { $ref: '#/components/examples/E' } },
          },
        },
        examples: { E: { value: 'x' } },
        requestBodies: { B: { required: true, content: { 'text/plain': { schema: { type: 'string' } } } } },
        responses: { R: { description: 'R', headers: { H: { $ref: '#/components/headers/H' } } } },
        headers: { H: { schema: { type: 'integer' } } },
      },
    });
    const contract = await readText(text);
    expect(contract.operations).toMatchObject([
      {
        parameters: [{ name: 'p', schema: 'parameter P', examples: ['x'] }],
        body: { required: true, content: [{ schema: 'body B text/plain' }] },
        responses: [{ description: 'R', headers: [{ name: 'H', schema: 'response R header.H' }] }],
      },
    ]);
    expect(noticed(contract)).toEqual([]);
  });

  test('a schema with an $id is a resource of its own, and the document is named by $self', async () => {
    const schemas = {
      Run: {
        $id: 'https://api.example/schemas/run',
        type: 'object',
        properties: {
          pointer: { $ref: '#/$defs/inner' },
          anchor: { $ref: '#inn' },
          sibling: { $ref: 'step' },
          document: { $ref: '#/components/schemas/Step' },
        },
        $defs: { inner: { $anchor: 'inn', type: 'string' } },
      },
      Step: { $id: 'https://api.example/schemas/step', type: 'integer' },
    };
    const schema = { $ref: 'https://api.example/api.yaml#/components/schemas/Run' };
    const get = { responses: { 200: { description: 'Fine', content: { 'application/json': { schema } } } } };
    const text = openapiOf(
      { $self: 'https://api.example/api.yaml', paths: { '/a': { get } }, components: { schemas } },
      '3.2.0',
    );
    const contract = await readDocuments([{ ...documentOf(text), location: '/nowhere/api.yaml' }]);
    expect(contract.schemas['Run']).toMatchObject({
      properties: {
        pointer: { $ref: '#/$defs/Run~1$defs~1inner' },
        anchor: { $ref: '#/$defs/Run~1$defs~1inner' },
        sibling: { $ref: '#/$defs/Step' },
        document: { $ref: '#/$defs/Step' },
      },
    });
    expect(contract.operations[0]?.responses[0]?.content[0]?.schema).toBe('Run');
    expect(noticed(contract)).toEqual([]);
  });

  test('a reference is a URI, so it may be percent-encoded', async () => {
    const contract = await readText(
      openapiOf({
        paths: { '/a': { get: { responses: { 200: { $ref: '#/components/responses/a%20b' } } } } },
        components: { responses: { 'a b': { description: 'spaced' } } },
      }),
    );
    expect(contract.operations[0]?.responses[0]?.description).toBe('spaced');
  });

  const references: readonly (readonly [string, string, string, RegExp])[] = [
    ['nothing', '#/components/schemas/', 'dangling-reference', /Name an existing schema/],
    [
      'a misspelt name',
      '#/components/schemas/Thong',
      'dangling-reference',
      /Did you mean #\/components\/schemas\/Thing\?/,
    ],
    ['a broken escape', '#/%', 'dangling-reference', /Name an existing/],
    ['another document', 'other.yaml#/Thing', 'external-reference', /Bundle/],
  ];
  test.each(references)('a reference to %s is a finding', async (_, $ref, id, remedy) => {
    const contract = await readText(thingOf({ properties: { a: { $ref } } }));
    expect(contract.schemas['Thing']).toEqual({ properties: { a: {} } });
    expect(contract.findings).toEqual([
      expect.objectContaining({ id, severity: 'error', remedy: expect.stringMatching(remedy) }),
    ]);
  });

  test('a body whose schema dangles has no schema', async () => {
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/' } } };
    const contract = await readText(
      openapiOf({ paths: { '/a': { get: { responses: { 201: { description: '', content } } } } } }),
    );
    expect(contract.operations[0]?.responses[0]?.content).toEqual([
      { mediaType: 'application/json', examples: [], provenance: [expect.objectContaining({ line: 14 })] },
    ]);
  });

  const circles: readonly (readonly [string, Json])[] = [
    ['itself', { A: { $ref: '#/components/parameters/A' } }],
    [
      'another that refers back',
      { A: { $ref: '#/components/parameters/B' }, B: { $ref: '#/components/parameters/A' } },
    ],
  ];
  test.each(circles)('a reference to %s is a finding', async (_, parameters) => {
    const get = { parameters: [{ $ref: '#/components/parameters/A' }], responses: ok };
    const contract = await readText(openapiOf({ paths: { '/a': { get } }, components: { parameters } }));
    expect(noticed(contract)).toEqual([expect.stringMatching(/^error circular-reference \d+$/)]);
    expect(contract.operations[0]?.parameters).toEqual([]);
  });

  test.each([
    [49, []],
    [60, ['error long-reference 12']],
  ])(
    'a reference through %i others is followed, or told to be long and not to be a circle',
    async (links, expected) => {
      const chain = Array.from({ length: links }, (_, n) => [`P${n}`, { $ref: `#/components/parameters/P${n + 1}` }]);
      const last = { name: 'p', in: 'query', schema: { type: 'string' } };
      const parameters = { ...Object.fromEntries(chain), [`P${links}`]: last };
      const get = { parameters: [{ $ref: '#/components/parameters/P0' }], responses: ok };
      const contract = await readText(openapiOf({ paths: { '/a': { get } }, components: { parameters } }));
      expect(noticed(contract)).toEqual(expected);
      expect(contract.operations[0]?.parameters).toHaveLength(expected.length === 0 ? 1 : 0);
    },
  );
});
