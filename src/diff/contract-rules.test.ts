import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../model/index.ts';
import { diffContracts } from './diff-contracts.ts';
import { contractOf, withOperation } from './testing/contract-of.ts';

const query = (name: string, more: JsonObject = {}) => ({ name, in: 'query', schema: { type: 'string' }, ...more });
const body = (...types: string[]) => Object.fromEntries(types.map((type) => [type, { schema: { type: 'object' } }]));
const answers = (parts: JsonObject) => ({ responses: { '200': { description: '', ...parts } } });
const schemes = {
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      token: { type: 'http', scheme: 'bearer' },
    },
  },
};

/** Two operations, and what going from the first to the second is, and going back. */
const pairs: readonly (readonly [string, JsonObject, JsonObject, there: readonly string[], back: readonly string[]])[] =
  [
    [
      'an optional parameter',
      {},
      { parameters: [query('a')] },
      ['INFO parameter-added'],
      ['WARNING parameter-removed'],
    ],
    [
      'a required parameter',
      {},
      { parameters: [query('a', { required: true })] },
      ['ERROR required-parameter-added'],
      ['WARNING parameter-removed'],
    ],
    [
      'whether a parameter must be',
      { parameters: [query('a')] },
      { parameters: [query('a', { required: true })] },
      ['ERROR parameter-required'],
      ['INFO parameter-optional'],
    ],
    [
      'a deprecated parameter',
      { parameters: [query('a')] },
      { parameters: [query('a', { deprecated: true })] },
      ['INFO parameter-deprecated'],
      ['INFO parameter-reactivated'],
    ],
    [
      'the style of a list',
      { parameters: [query('a', { schema: { type: 'array', items: { type: 'string' } } })] },
      { parameters: [query('a', { schema: { type: 'array', items: { type: 'string' } }, explode: false })] },
      ['ERROR parameter-style-changed'],
      ['ERROR parameter-style-changed'],
    ],
    [
      'the style of a single value',
      { parameters: [query('a')] },
      { parameters: [query('a', { explode: false })] },
      ['WARNING parameter-style-changed'],
      ['WARNING parameter-style-changed'],
    ],
    [
      'an optional body',
      {},
      { requestBody: { content: body('application/json') } },
      ['INFO request-body-added'],
      ['WARNING request-body-removed'],
    ],
    [
      'a required body',
      {},
      { requestBody: { required: true, content: body('application/json') } },
      ['ERROR required-request-body-added'],
      ['WARNING request-body-removed'],
    ],
    [
      'whether a body must be',
      { requestBody: { content: body('application/json') } },
      { requestBody: { required: true, content: body('application/json') } },
      ['ERROR request-body-required'],
      ['INFO request-body-optional'],
    ],
    [
      'a media type of requests',
      { requestBody: { content: body('application/json') } },
      { requestBody: { content: body('application/json', 'text/plain') } },
      ['INFO request-media-type-added'],
      ['ERROR request-media-type-removed'],
    ],
    [
      'a media type of answers',
      answers({ content: body('application/json') }),
      answers({ content: body('application/json', 'text/plain') }),
      ['INFO response-media-type-added'],
      ['ERROR response-media-type-removed'],
    ],
    [
      'a status of success',
      answers({}),
      { responses: { '200': { description: '' }, '202': { description: '' } } },
      ['WARNING success-status-added'],
      ['ERROR success-status-removed'],
    ],
    [
      'another status',
      answers({}),
      { responses: { '200': { description: '' }, '409': { description: '' } } },
      ['INFO other-status-added'],
      ['INFO other-status-removed'],
    ],
    [
      'a header',
      answers({}),
      answers({ headers: { 'X-A': { schema: { type: 'string' } } } }),
      ['INFO response-header-added'],
      ['WARNING response-header-removed'],
    ],
    [
      'a promised header',
      answers({}),
      answers({ headers: { 'X-A': { required: true, schema: { type: 'string' } } } }),
      ['INFO response-header-added'],
      ['ERROR required-response-header-removed'],
    ],
    [
      'whether a header is promised',
      answers({ headers: { 'X-A': { schema: { type: 'string' } } } }),
      answers({ headers: { 'X-A': { required: true, schema: { type: 'string' } } } }),
      ['INFO response-header-required'],
      ['ERROR response-header-optional'],
    ],
    ['a deprecated operation', {}, { deprecated: true }, ['INFO operation-deprecated'], ['INFO operation-reactivated']],
    [
      'a way to log in',
      { security: [{ key: [] }] },
      { security: [{ key: [] }, { token: [] }] },
      ['INFO security-alternative-added'],
      ['ERROR security-alternative-removed'],
    ],
    [
      'who may come without a credential',
      { security: [{ key: [] }] },
      { security: [{ key: [] }, {}] },
      ['INFO security-alternative-added'],
      ['ERROR security-alternative-removed'],
    ],
    [
      'a credential nobody spoke of',
      {},
      { security: [{ key: [] }] },
      ['WARNING security-required'],
      ['INFO security-optional'],
    ],
    [
      'the day on which an operation goes',
      {},
      { 'x-sunset': '2027-01-01' },
      ['INFO sunset-announced'],
      ['INFO sunset-withdrawn'],
    ],
    [
      'another day on which it goes',
      { 'x-sunset': '2027-01-01' },
      { 'x-sunset': '2026-01-01' },
      ['WARNING sunset-sooner'],
      ['INFO sunset-later'],
    ],
    [
      'how stable an operation is',
      { 'x-stability-level': 'beta' },
      { 'x-stability-level': 'alpha' },
      ['WARNING stability-lowered'],
      ['INFO stability-raised'],
    ],
    [
      'an extension of a vendor',
      { 'x-internal': false },
      { 'x-internal': true },
      ['INFO extension-changed'],
      ['INFO extension-changed'],
    ],
    [
      'where a link leads',
      answers({ links: { self: { operationRef: '#/paths/~1things/post', parameters: { a: '$response.body#/a' } } } }),
      answers({ links: { self: { operationRef: '#/paths/~1things/post', parameters: { a: '$response.body#/b' } } } }),
      ['WARNING response-link-changed'],
      ['WARNING response-link-changed'],
    ],
    [
      'a link',
      answers({}),
      answers({ links: { self: { operationRef: '#/paths/~1things/post' } } }),
      ['INFO response-link-added'],
      ['WARNING response-link-removed'],
    ],
  ];

async function told(old: JsonObject, next: JsonObject) {
  const changes = diffContracts(await contractOf(old, 'old.json'), await contractOf(next, 'new.json'));
  for (const { level, witness } of changes) if (level === 'ERROR') expect(witness).toBeDefined();
  return changes.map(({ id, level }) => `${level} ${id}`);
}

describe('rules over contracts', () => {
  it.each(pairs)('%s, added and taken away', async (_, less, more, there, back) => {
    const [old, next] = [withOperation(less, schemes), withOperation(more, schemes)];
    expect(await told(old, next)).toEqual(there);
    expect(await told(next, old)).toEqual(back);
    expect(await told(old, old)).toEqual([]);
  });

  it('operations', async () => {
    const other = (more: JsonObject = {}) => ({
      '/others': { get: { responses: { '200': { description: '' } }, ...more } },
    });
    const paths = (more: JsonObject) => ({
      ...withOperation({}),
      paths: { ...(withOperation({})['paths'] as JsonObject), ...more },
    });
    expect(await told(paths({}), paths(other()))).toEqual(['INFO operation-added']);
    expect(await told(paths(other()), paths({}))).toEqual(['ERROR operation-removed']);
    expect(await told(paths(other({ deprecated: true })), paths({}))).toEqual([
      'WARNING operation-removed-after-deprecation',
    ]);
  });

  it('webhooks and callbacks: what they carry is what clients read', async () => {
    const item = (schema: JsonObject) => ({
      post: { requestBody: { required: true, content: { 'application/json': { schema } } }, responses: {} },
    });
    const thing = (properties: JsonObject, required: string[] = []) => ({ type: 'object', properties, required });
    const text = { type: 'string' };
    const narrow = item(thing({ id: text }, ['id']));
    const wide = item(thing({ id: { type: ['string', 'null'] } }));
    const hooked = (hook: JsonObject) => withOperation({}, { webhooks: { done: hook } });
    const called = (hook: JsonObject) =>
      withOperation({
        callbacks: { onDone: { '{$request.body#/url}': hook } },
        requestBody: { content: body('text/plain') },
      });
    for (const document of [hooked, called]) {
      expect(await told(document(narrow), document(wide))).toEqual([
        'ERROR response-required-member-widened',
        'ERROR response-null-value-widened',
      ]);
      expect(await told(document(wide), document(narrow))).toEqual([
        'INFO response-required-member-narrowed',
        'INFO response-null-value-narrowed',
      ]);
      expect(await told(document(narrow), document({}))).toEqual(['ERROR sent-request-removed']);
      expect(await told(document({}), document(narrow))).toEqual(['INFO sent-request-added']);
    }
  });

  it('is no more than a warning where a document is silent or a way of saying it is a guess', async () => {
    const range = { responses: { '2XX': { description: '' } } };
    expect(await told(withOperation(range), withOperation({}))).toEqual([]);
    const silent = { responses: {} };
    expect(await told(withOperation({}), withOperation(silent))).toEqual(['WARNING success-status-removed']);
    const bare = [{ name: 'a', in: 'query', schema: {} }];
    const changes = await told(
      withOperation({ parameters: bare }),
      withOperation({ parameters: [query('a', { schema: { type: 'string', format: 'uuid' } })] }),
    );
    expect(changes.filter((one) => one.startsWith('ERROR'))).toEqual([]);
  });

  it('shows of a credential what is refused for the credential', async () => {
    const secured = (security: JsonObject[], format: JsonObject) =>
      withOperation(
        { security, parameters: [query('a', { required: true, schema: { type: 'string', ...format } })] },
        schemes,
      );
    const [all, key] = [secured([{ key: [] }, {}], {}), secured([{ key: [] }], { format: 'uuid' })];
    const changes = diffContracts(await contractOf(all), await contractOf(key));
    expect(changes.find(({ id }) => id === 'security-alternative-removed')?.witness?.because).toContain('credential');
    expect(await told(secured([{ key: [] }], {}), secured([{}], {}))).toEqual(['INFO security-alternative-added']);
  });

  it('servers', async () => {
    const at = (...urls: string[]) => withOperation({}, { servers: urls.map((url) => ({ url })) });
    expect(await told(at('http://a'), at('http://a', 'http://b'))).toEqual(['INFO server-added']);
    expect(await told(at('http://a', 'http://b'), at('http://a'))).toEqual(['WARNING server-removed']);
  });

  it('names of path parameters are no part of any message', async () => {
    const path = (name: string) => ({
      ...withOperation({}),
      paths: {
        [`/things/{${name}}`]: {
          get: {
            parameters: [{ name, in: 'path', required: true, schema: { type: 'string' } }],
            responses: { '200': { description: '' } },
          },
        },
      },
    });
    expect(await told(path('id'), path('thingId'))).toEqual([]);
  });
});
