import { describe, expect, test } from 'vitest';
import type { Contract, Json } from '../../model/index.ts';
import { readDocuments } from '../index.ts';
import { documentOf, noticed, openapiOf } from '../testing/read-text.ts';

const body = (schema: Json) => ({ content: { 'application/json': { schema } } });
const get = (schema: Json) => ({ get: { responses: { 200: { description: 'Fine', ...body(schema) } } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function merge(...parts: readonly { readonly [member: string]: Json }[]): Promise<Contract> {
  return readDocuments(parts.map((part, index) => documentOf(openapiOf(part), `${'ab'[index]}.json`)));
}

describe('schemas of several documents', () => {
  test('that say the same become one with both origins; wording and order do not count', async () => {
    const contract = await merge(
      {
        paths: { '/a': get(ref('Run')) },
        components: { schemas: { Run: { required: ['a', 'b'], description: 'one' } } },
      },
      {
        paths: { '/b': get(ref('Run')) },
        components: { schemas: { Run: { description: 'other', required: ['b', 'a'] } } },
      },
    );
    expect(contract.schemas).toEqual({ Run: { required: ['a', 'b'], description: 'one' } });
    expect(contract.origins['Run#/required']?.map(({ document }) => document)).toEqual(['a.json', 'b.json']);
    expect(noticed(contract)).toEqual([]);
  });

  test('that differ both stay, each fragment keeps its own, and the finding shows both lines', async () => {
    const contract = await merge(
      { paths: { '/a': get(ref('Run')) }, components: { schemas: { Run: { type: 'string' } } } },
      {
        paths: { '/b': get({ type: 'array', items: ref('Run') }) },
        components: { schemas: { Run: { type: 'integer' } } },
      },
    );
    expect(contract.schemas).toEqual({
      Run: { type: 'string' },
      'Run-2': { type: 'integer' },
      'get-b 200 application/json': { type: 'array', items: { $ref: '#/$defs/Run-2' } },
    });
    expect(contract.operations[0]?.responses[0]?.content[0]?.schema).toBe('Run');
    expect(contract.findings).toEqual([
      expect.objectContaining({
        id: 'schema-differs',
        severity: 'warning',
        places: [
          expect.objectContaining({ document: 'a.json', line: 27 }),
          expect.objectContaining({ document: 'b.json', line: 30 }),
        ],
      }),
    ]);
  });

  test('that refer to differing ones are kept apart too, however far away', async () => {
    const schemas = (leaf: string) => ({
      Page: { items: ref('Item') },
      Item: { properties: { leaf: ref('Leaf') } },
      Leaf: { type: leaf },
      Other: {},
    });
    const contract = await merge(
      { paths: { '/a': get(ref('Page')) }, components: { schemas: schemas('string') } },
      { paths: { '/b': get(ref('Page')) }, components: { schemas: schemas('integer') } },
    );
    expect(Object.keys(contract.schemas)).toEqual(['Page', 'Item', 'Leaf', 'Other', 'Page-2', 'Item-2', 'Leaf-2']);
    expect(contract.schemas['Item-2']).toEqual({ properties: { leaf: { $ref: '#/$defs/Leaf-2' } } });
    expect(contract.operations[1]?.responses[0]?.content[0]?.schema).toBe('Page-2');
    expect(noticed(contract)).toHaveLength(1);
  });
});

describe('one operation in several documents', () => {
  const parameter = (required: boolean, type = 'string') => ({ name: 'q', in: 'query', required, schema: { type } });

  test('has what either says, each fact with its places', async () => {
    const contract = await merge(
      {
        paths: {
          '/a': {
            get: { operationId: 'getA', parameters: [parameter(true)], responses: { 200: { description: 'Fine' } } },
          },
        },
      },
      {
        paths: {
          '/a': {
            get: {
              parameters: [parameter(true)],
              requestBody: body({}),
              responses: { 200: { description: '', ...body({}) }, 404: { description: 'None' } },
            },
          },
        },
      },
    );
    expect(contract.operations).toMatchObject([
      {
        id: 'getA',
        parameters: [{ name: 'q', provenance: [{ document: 'a.json' }, { document: 'b.json' }] }],
        body: { provenance: [{ document: 'b.json' }] },
        responses: [
          { status: '200', description: 'Fine', content: [{ schema: 'getA 200 application/json' }] },
          { status: '404' },
        ],
        provenance: [{ document: 'a.json' }, { document: 'b.json' }],
      },
    ]);
    expect(contract.origins['getA query.q#/type']).toHaveLength(2);
    expect(noticed(contract)).toEqual([]);
  });

  test.each([
    [
      'a parameter that must be given',
      [parameter(true)],
      [parameter(false)],
      'operation-differs',
      /query\.q .*required, optional/,
    ],
    [
      'the type of a parameter',
      [parameter(true)],
      [parameter(true, 'integer')],
      'schema-differs',
      /GET \/a query\.q .*the first one counts/,
    ],
    [
      'the style of a parameter',
      [{ ...parameter(true), explode: false }],
      [parameter(true)],
      'operation-differs',
      /query\.q/,
    ],
  ])(
    'disagreement about %s is a finding with both lines; the first one counts',
    async (_, first, second, id, message) => {
      const operation = (parameters: Json) => ({
        paths: { '/a': { get: { operationId: 'getA', parameters, responses: {} } } },
      });
      const contract = await merge(operation(first), operation(second));
      expect(contract.findings).toEqual([
        expect.objectContaining({
          id,
          message: expect.stringMatching(message),
          places: [expect.objectContaining({ document: 'a.json' }), expect.objectContaining({ document: 'b.json' })],
        }),
      ]);
      expect(contract.operations[0]?.parameters).toMatchObject([{ required: true }]);
      expect(contract.schemas['getA query.q']).toEqual({ type: 'string' });
      expect(Object.keys(contract.schemas)).toHaveLength(1);
    },
  );

  test('a body by name and the same body inline agree; a different one does not', async () => {
    const named = { paths: { '/a': get(ref('Run')) }, components: { schemas: { Run: { type: 'string' } } } };
    expect(noticed(await merge(named, { paths: { '/a': get({ type: 'string' }) } }))).toEqual([]);
    const contract = await merge(named, { paths: { '/a': get({ type: 'integer' }) } });
    expect(noticed(contract)).toEqual([expect.stringContaining('operation-differs')]);
    expect(Object.keys(contract.schemas)).toEqual(['Run']);
  });

  test('under another name of its path parameter is the same operation', async () => {
    const at = (name: string) => ({
      paths: {
        [`/a/{${name}}`]: {
          get: { parameters: [{ name, in: 'path', required: true, schema: { type: 'string' } }], responses: {} },
        },
      },
    });
    const contract = await merge(at('id'), at('run_id'));
    expect(contract.operations).toMatchObject([
      { path: '/a/{id}', parameters: [{ name: 'id', provenance: [{ document: 'a.json' }, { document: 'b.json' }] }] },
    ]);
    expect(noticed(contract)).toEqual([]);
  });

  test('a credential that one document names counts, and the contradiction is a finding', async () => {
    const securitySchemes = { key: { type: 'apiKey', in: 'header', name: 'k' } };
    const contract = await merge(
      { security: [{}], paths: { '/a': { get: { responses: {} } } } },
      { security: [{ key: [] }], paths: { '/a': { get: { responses: {} } } }, components: { securitySchemes } },
    );
    expect(contract.operations[0]?.security).toMatchObject([{ schemes: ['key'] }]);
    expect(contract.findings.map(({ id, message }) => `${id}: ${message}`)).toContainEqual(
      expect.stringMatching(/operation-differs: .*security.*\(no credential, key\)/),
    );
  });
});
