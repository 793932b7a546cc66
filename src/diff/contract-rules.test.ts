import { describe, expect, it } from 'vitest';
import type { Contract, JsonObject, Lifecycle, Pagination, Provenance, Stream } from '../model/index.ts';
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

const provenance: Provenance = { document: 'page', line: 1, excerpt: '', known: 'stated' };

async function listed(parts: Partial<Contract>): Promise<Contract> {
  const parameters = ['page', 'start', 'limit', 'before', 'token'].map((name) => query(name));
  return { ...(await contractOf(withOperation({ operationId: 'list', parameters }))), ...parts };
}

async function behaviour(old: Partial<Contract>, next: Partial<Contract>) {
  return diffContracts(await listed(old), await listed(next)).map(
    ({ id, level, witness }) => `${level} ${id}${witness === undefined ? '' : ` (${witness.because})`}`,
  );
}

describe('lists', () => {
  const numbered: Pagination = {
    operation: 'list',
    style: 'page',
    items: 'data',
    itemId: 'id',
    page: { parameter: 'page', first: 1, provenance },
    size: { parameter: 'limit', default: 10, max: 100, over: 'clamp', provenance },
    end: 'short-page',
    filters: [],
    provenance,
  };
  const { page: _, ...unnumbered } = numbered;
  const others: readonly (readonly [string, Pagination, RegExp])[] = [
    [
      'another first page',
      { ...numbered, page: { parameter: 'page', first: 0, provenance } },
      /^ERROR paging-changed \(.*(end after|twice)/,
    ],
    [
      'offsets',
      { ...unnumbered, style: 'offset', offset: { parameter: 'start', provenance } },
      /^ERROR paging-changed \(item i0 comes twice/,
    ],
    [
      'cursors',
      {
        ...unnumbered,
        style: 'cursor',
        cursor: { parameter: 'before', from: 'item:id', direction: 'forward', provenance },
      },
      /^ERROR paging-changed \(item i0 comes twice/,
    ],
    ['items elsewhere', { ...numbered, items: 'items' }, /^ERROR paging-changed \(there is no list at data/],
    ['ids elsewhere', { ...numbered, itemId: 'key' }, /^ERROR paging-changed \(items have no id/],
    [
      'smaller pages, cut',
      { ...numbered, size: { parameter: 'limit', default: 10, max: 50, over: 'clamp', provenance } },
      /^ERROR page-size-narrowed \(.*50 of 201/,
    ],
    [
      'smaller pages, refused',
      { ...numbered, size: { parameter: 'limit', default: 10, max: 50, over: 'reject', provenance } },
      /^ERROR page-size-narrowed \(100 items at once are refused/,
    ],
    [
      'larger pages',
      { ...numbered, size: { parameter: 'limit', default: 10, max: 200, over: 'clamp', provenance } },
      /^INFO page-size-widened$/,
    ],
    [
      'another usual size',
      { ...numbered, size: { parameter: 'limit', default: 20, max: 100, over: 'clamp', provenance } },
      /^WARNING page-size-default-changed$/,
    ],
    ['a filter', { ...numbered, filters: [{ parameter: 'status', provenance }] }, /^INFO list-filter-added$/],
  ];
  it.each(others)('%s', async (_name, next, expected) => {
    expect(await behaviour({ pagination: [numbered] }, { pagination: [next] })).toEqual([
      expect.stringMatching(expected),
    ]);
    expect(await behaviour({ pagination: [next] }, { pagination: [next] })).toEqual([]);
  });

  it.each<readonly [string, Pagination]>([
    [
      'token',
      {
        ...unnumbered,
        style: 'token',
        cursor: { parameter: 'token', from: 'body:next', direction: 'forward', provenance },
        end: 'null-token',
      },
    ],
    ['link', { ...unnumbered, style: 'link', link: { from: 'header', provenance }, end: 'unstated' }],
  ])('a %s in place of page numbers breaks the walk', async (_name, next) => {
    const found = await behaviour({ pagination: [numbered] }, { pagination: [next] });
    expect(found).toEqual([expect.stringMatching(/^ERROR paging-changed \(/)]);
    expect(await behaviour({ pagination: [next] }, { pagination: [numbered] })).toEqual([
      expect.stringMatching(/^ERROR paging-changed \(/),
    ]);
  });

  it('order, filters and whole lists', async () => {
    const ordered: Pagination = {
      ...numbered,
      order: { by: 'at', direction: 'descending', provenance },
      filters: [{ parameter: 'status', provenance }],
    };
    expect(
      await behaviour(
        { pagination: [ordered] },
        { pagination: [{ ...numbered, order: { by: 'at', direction: 'ascending', provenance } }] },
      ),
    ).toEqual(['WARNING list-order-changed', 'WARNING list-filter-removed']);
    expect(await behaviour({ pagination: [] }, { pagination: [ordered] })).toEqual(['WARNING paging-added']);
    expect(await behaviour({ pagination: [ordered] }, { pagination: [] })).toEqual(['WARNING paging-removed']);
  });
});

describe('lifecycles', () => {
  const lifecycle = (
    states: Readonly<Record<string, Lifecycle['states'][number]['kind']>>,
    ways: readonly string[],
    immutable: readonly string[] = [],
  ): Lifecycle => ({
    resource: 'run',
    field: 'status',
    states: Object.entries(states).map(([name, kind]) => ({ name, kind, provenance })),
    transitions: ways.map((way) => {
      const [from = '', to = '', by] = way.split(' ');
      return { from, to, ...(by === undefined ? {} : { by }), provenance };
    }),
    unknownStates: 'closed',
    immutable: immutable.map((path) => ({ path, provenance })),
    provenance,
  });
  const states = { NEW: 'initial', BUSY: 'transitional', DONE: 'terminal' } as const;
  const ways = ['NEW BUSY', 'BUSY DONE'];
  const base = lifecycle(states, ways);
  it.each<readonly [string, Lifecycle, readonly string[], readonly string[]]>([
    [
      'a state on the way',
      lifecycle({ ...states, HELD: 'waiting' }, [...ways, 'BUSY HELD']),
      ['WARNING state-added (HELD is no state of run)'],
      ['INFO state-removed'],
    ],
    [
      'another end',
      lifecycle({ ...states, LOST: 'terminal' }, [...ways, 'BUSY LOST']),
      ['ERROR terminal-state-added (LOST is no state of run)'],
      ['INFO state-removed'],
    ],
    [
      'an end that is none',
      lifecycle({ ...states, DONE: 'transitional' }, [...ways, 'DONE BUSY']),
      ['ERROR terminal-state-widened (DONE is terminal, and BUSY follows)'],
      ['WARNING terminal-state-narrowed', 'INFO transition-removed'],
    ],
    [
      'a short cut',
      lifecycle(states, [...ways, 'NEW DONE']),
      ['WARNING transition-added (there is no transition from NEW to DONE)'],
      ['INFO transition-removed'],
    ],
    [
      'a short cut that clients take',
      lifecycle(states, [...ways, 'NEW DONE cancel']),
      ['WARNING transition-added (there is no transition from NEW to DONE)'],
      ['ERROR client-transition-removed (there is no transition from NEW to DONE)'],
    ],
    [
      'a member that stays',
      lifecycle(states, ways, ['id']),
      ['INFO immutable-member-added'],
      ['WARNING immutable-member-removed'],
    ],
  ])('%s, added and taken away', async (_name, next, there, back) => {
    expect(await behaviour({ lifecycles: [base] }, { lifecycles: [next] })).toEqual(there);
    expect(await behaviour({ lifecycles: [next] }, { lifecycles: [base] })).toEqual(back);
  });
  it('the whole', async () => {
    expect(await behaviour({ lifecycles: [] }, { lifecycles: [base] })).toEqual(['INFO lifecycle-added']);
    expect(await behaviour({ lifecycles: [base] }, { lifecycles: [] })).toEqual(['WARNING lifecycle-removed']);
  });
});

describe('streams', () => {
  const event = (type: string, role: 'opens' | 'closes' | 'any' = 'any') => ({ type, role, shows: [], provenance });
  const stream: Stream = {
    operation: 'list',
    envelope: { type: 'data:type', sequence: 'data:seq' },
    members: [],
    events: [event('start', 'opens'), event('end', 'closes')],
    heartbeats: [],
    pairs: [],
    closes: { after: false, known: 'inferred' },
    provenance,
  };
  it.each<readonly [string, Stream, readonly string[], readonly string[]]>([
    [
      'a type',
      { ...stream, events: [...stream.events, event('step')] },
      ['INFO event-type-added'],
      ['WARNING event-type-removed'],
    ],
    [
      'a closing type',
      { ...stream, events: [...stream.events, event('lost', 'closes')] },
      ['ERROR closing-event-added (a client of the old document waits for end)'],
      ['WARNING event-type-removed'],
    ],
    [
      'the place of the type',
      { ...stream, envelope: { ...stream.envelope, type: 'field:event' } },
      ['ERROR envelope-changed (a client of the old document looks for the type at data:type and does not find it)'],
      ['ERROR envelope-changed (a client of the old document looks for the type at field:event and does not find it)'],
    ],
    [
      'a member of all events',
      { ...stream, members: [{ path: 'runId', provenance }] },
      ['INFO event-member-added'],
      ['WARNING event-member-removed'],
    ],
    ['numbers', { ...stream, sequence: { start: 1, step: 1, provenance } }, [], ['WARNING event-order-changed']],
    [
      'a pair',
      { ...stream, pairs: [{ open: 'call', close: 'result', by: 'id', provenance }] },
      ['INFO event-pair-added'],
      ['WARNING event-pair-removed'],
    ],
    ['a heartbeat', { ...stream, heartbeats: ['ping'] }, ['WARNING heartbeat-added'], ['INFO heartbeat-removed']],
    [
      'a last text',
      { ...stream, sentinel: { value: '[DONE]', provenance } },
      [],
      ['ERROR sentinel-changed (the text that the client waits for never comes)'],
    ],
    [
      'a way to go on',
      { ...stream, resume: { parameter: 'after', lastEventId: false, meaning: 'after', provenance } },
      ['INFO resume-added'],
      ['ERROR resume-removed (the new document knows no such request)'],
    ],
  ])('%s, added and taken away', async (_name, next, there, back) => {
    expect(await behaviour({ streams: [stream] }, { streams: [next] })).toEqual(there);
    expect(await behaviour({ streams: [next] }, { streams: [stream] })).toEqual(back);
  });
  it('what going on means', async () => {
    const resume = (meaning: 'after' | 'from'): Stream => ({
      ...stream,
      resume: { parameter: 'seq', lastEventId: false, meaning, provenance },
    });
    expect(await behaviour({ streams: [resume('after')] }, { streams: [resume('from')] })).toEqual([
      'ERROR resume-changed (events come twice)',
    ]);
    expect(await behaviour({ streams: [resume('from')] }, { streams: [resume('after')] })).toEqual([
      'ERROR resume-changed (an event is lost)',
    ]);
  });
});
