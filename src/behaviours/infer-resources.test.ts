import { describe, expect, it } from 'vitest';
import type { Contract, Operation } from '../model/index.ts';
import { inferResources } from './infer-resources.ts';

const place = { document: 'api.yaml', line: 3, excerpt: '', known: 'stated' } as const;

function operation(method: Operation['method'], path: string, schema?: string): Operation {
  const content =
    schema === undefined ? [] : [{ mediaType: 'application/json', schema, examples: [], provenance: [place] }];
  return {
    id: `${method} ${path}`,
    method,
    path,
    tags: [],
    deprecated: false,
    parameters: [],
    responses: [
      { status: '200', description: '', content, bodyless: false, headers: [], links: [], provenance: [place] },
    ],
    security: [],
    provenance: [place],
  };
}

function contractOf(operations: readonly Operation[]): Contract {
  return {
    title: '',
    version: '',
    documents: [],
    servers: [],
    securitySchemes: {},
    operations,
    schemas: {
      Thing: { type: 'object', properties: { thing_id: { type: 'string' }, name: {} } },
      Wrapped: { allOf: [{ $ref: '#/$defs/Thing' }] },
      Box: { type: 'object', properties: { name: {} } },
    },
    origins: {},
    resources: [],
    pagination: [],
    lifecycles: [],
    streams: [],
    actions: [],
    findings: [],
  };
}

describe('inferResources', () => {
  it('finds what a collection makes, reads, lists and removes, and says that it is inferred', () => {
    const { resources } = inferResources(
      contractOf([
        operation('post', '/v1/things', 'Wrapped'),
        operation('get', '/v1/things'),
        operation('get', '/v1/things/{thingId}'),
        operation('delete', '/v1/things/{thingId}'),
      ]),
    );
    expect(resources).toEqual([
      {
        name: 'thing',
        id: 'thing_id',
        parameter: 'thingId',
        create: 'post /v1/things',
        read: 'get /v1/things/{thingId}',
        list: 'get /v1/things',
        remove: 'delete /v1/things/{thingId}',
        echoes: [],
        keeps: [],
        provenance: { ...place, known: 'inferred' },
      },
    ]);
  });

  it('expects nothing back that only the server writes, or nobody is shown', () => {
    const [create, read] = [operation('post', '/jobs', 'Job'), operation('get', '/jobs/{id}', 'Job')];
    const content = [{ mediaType: 'application/json', schema: 'Job', examples: [], provenance: [place] }];
    const properties = {
      id: { type: 'string', readOnly: true },
      title: { type: 'string' },
      owner: { type: 'string', readOnly: true },
      kind: { allOf: [{ $ref: '#/$defs/Kind' }], readOnly: true },
      pin: { type: 'string', writeOnly: true },
    };
    const contract = contractOf([{ ...create, body: { required: true, content, provenance: [place] } }, read]);
    const schemas = { Job: { type: 'object', properties }, Kind: { type: 'string' } };
    const [job] = inferResources({ ...contract, schemas }).resources;
    expect(job?.echoes).toEqual([{ sent: 'title', read: 'title' }]);
  });

  it.each([
    ['of collections', '/items/', '/items/{id}'],
    ['of all paths', '/items/', '/items/{id}/'],
  ])('sees past a slash at the end %s', (_, collection, item) => {
    const operations = [
      operation('get', collection),
      operation('post', collection, 'Wrapped'),
      operation('get', item),
      operation('put', item),
      operation('patch', item),
      operation('delete', item),
    ];
    const contract = { ...contractOf(operations), schemas: { Wrapped: { properties: { id: {} } } } };
    expect(inferResources(contract).resources).toMatchObject([
      {
        name: 'item',
        create: `post ${collection}`,
        list: `get ${collection}`,
        replace: `put ${item}`,
        change: `patch ${item}`,
        remove: `delete ${item}`,
      },
    ]);
  });

  it.each([
    ['nothing makes it', [operation('get', '/boxes/{id}', 'Box')]],
    ['its answer shows no id', [operation('post', '/boxes', 'Box'), operation('get', '/boxes/{id}', 'Box')]],
  ])('finds nothing where %s', (_, operations) => {
    expect(inferResources(contractOf(operations)).resources).toEqual([]);
  });

  it('finds a thing inside an envelope, and what comes back at depth', () => {
    const contract = contractOf([operation('post', '/jobs', 'Envelope'), operation('get', '/jobs/{job}', 'Envelope')]);
    const attributes = {
      type: 'object',
      properties: { title: { type: 'string' }, tags: { type: 'array' }, status: { type: 'string' } },
    };
    const data = { type: 'object', properties: { id: { type: 'string' }, attributes } };
    const schemas = { Envelope: { type: 'object', properties: { data } } };
    const [first, ...others] = contract.operations;
    const content = [{ mediaType: 'application/json', schema: 'Envelope', examples: [], provenance: [place] }];
    const create = { ...first, body: { required: true, content, provenance: [place] } } as Operation;
    expect(inferResources({ ...contract, schemas, operations: [create, ...others] }).resources).toMatchObject([
      {
        name: 'job',
        id: 'data.id',
        echoes: ['data.id', 'data.attributes.title', 'data.attributes.tags'].map((path) => ({
          sent: path,
          read: path,
        })),
      },
    ]);
  });
});
