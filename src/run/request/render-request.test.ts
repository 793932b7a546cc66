import { describe, expect, it } from 'vitest';
import { Problem, type SecurityScheme } from '../../model/index.ts';
import { operation, parameter, smallContract } from '../testing/small-contract.ts';
import type { Credentials } from './place-credentials.ts';
import { type ResolvedDraft, renderRequest } from './render-request.ts';

const key: SecurityScheme = { kind: 'apiKey', in: 'header', name: 'X-Api-Key', provenance: [] };
const bearer: SecurityScheme = { kind: 'http', scheme: 'bearer', provenance: [] };
const basic: SecurityScheme = { kind: 'http', scheme: 'Basic', provenance: [] };
const inQuery: SecurityScheme = { kind: 'apiKey', in: 'query', name: 'api key', provenance: [] };
const inCookie: SecurityScheme = { kind: 'apiKey', in: 'cookie', name: 'sid', provenance: [] };
const oauth: SecurityScheme = { kind: 'other', type: 'oauth2', provenance: [] };
const mtls: SecurityScheme = { kind: 'other', type: 'mutualTLS', provenance: [] };

const schemes = { key, bearer, basic, inQuery, inCookie, oauth, mtls };
const needs = (...alternatives: readonly (readonly string[])[]) => ({
  security: alternatives.map((names) => ({ schemes: names, provenance: [] })),
});

const contract = smallContract({
  securitySchemes: schemes,
  operations: [
    operation('open', 'get', '/open'),
    operation('anonymous', 'get', '/open', needs([])),
    ...Object.keys(schemes).map((name) => operation(`by-${name}`, 'get', '/x', needs([name]))),
    operation('either', 'get', '/x', needs(['bearer'], ['key', 'inQuery'])),
    operation('optional', 'get', '/x', needs([], ['key'])),
    operation('cancel', 'post', '/v1/runs/{run_id}:cancel', { parameters: [parameter('path', 'run_id')] }),
    operation('verb', 'get', '/do?action=list now'),
    operation('bare', 'get', 'runs'),
    operation('parameters', 'get', '/p/{a}/{b}', {
      parameters: [
        parameter('path', 'a', { style: 'label' }),
        parameter('query', 'ids', { explode: false }),
        parameter('header', 'X-Trace'),
        parameter('cookie', 'theme'),
      ],
    }),
    operation('documented', 'get', '/d', {
      responses: ['application/json', 'text/event-stream', '*/*'].map((mediaType, index) => ({
        status: String(200 + index),
        description: '',
        content: [{ mediaType, examples: [], provenance: [] }],
        bodyless: false,
        headers: [],
        links: [],
        provenance: [],
      })),
    }),
  ],
});

function render(
  draft: Partial<ResolvedDraft> & { operation: string },
  credentials: Credentials = {},
  baseUrl = 'http://h:1',
) {
  const request = renderRequest(contract, { parameters: {}, credential: 'valid', ...draft }, { baseUrl, credentials });
  const implied = ['accept', 'accept-encoding', 'user-agent'];
  return {
    line: `${request.method} ${request.url}`,
    headers: request.headers.filter(([name]) => !implied.includes(name)),
    all: Object.fromEntries(request.headers),
    body: request.body?.toString(),
  };
}

describe('renderRequest: URL', () => {
  it.each([
    ['http://h:1/base/v2', 'http://h:1/base/v2/open'],
    ['http://h:1/base/v2/', 'http://h:1/base/v2/open'],
    ['https://h/', 'https://h/open'],
    ['http://[::1]:8080', 'http://[::1]:8080/open'],
    ['http://h:1/a?x=1#y', 'http://h:1/a/open'],
  ])('joins %s', (baseUrl, url) => {
    expect(render({ operation: 'open' }, {}, baseUrl).line).toBe(`GET ${url}`);
  });

  it.each(['h:1', 'ftp://h', 'not a url', 'http://user:pw@h'])('refuses %s with a problem', (baseUrl) => {
    expect(() => render({ operation: 'open' }, {}, baseUrl)).toThrow(Problem);
  });

  it('takes the last part of a name that is a whole path', () => {
    const cancel = (id: string) => render({ operation: 'cancel', parameters: { 'path.run_id': id } }).line;
    expect(cancel('users/u1/runs/r2')).toBe('POST http://h:1/v1/runs/r2:cancel');
    expect(cancel('users/u1/tasks/r2')).toBe('POST http://h:1/v1/runs/users%2Fu1%2Ftasks%2Fr2:cancel');
  });

  it('fills paths with verbs, and keeps ids that a URL parser would change', () => {
    const cancel = (id: string) => render({ operation: 'cancel', parameters: { 'path.run_id': id } }).line;
    expect(cancel('r 1')).toBe('POST http://h:1/v1/runs/r%201:cancel');
    expect(cancel('..')).toBe('POST http://h:1/v1/runs/..:cancel');
    expect(cancel('a/../b')).toBe('POST http://h:1/v1/runs/a%2F..%2Fb:cancel');
  });

  it('joins a query to a path that has one', () => {
    expect(render({ operation: 'verb', parameters: { 'query.page': 2 } }).line).toBe(
      'GET http://h:1/do?action=list%20now&page=2',
    );
    expect(render({ operation: 'bare' }).line).toBe('GET http://h:1/runs');
  });

  it('refuses to send a path with a hole', () => {
    expect(() => render({ operation: 'cancel' })).toThrow('no value for path parameter run_id');
  });

  it('puts every parameter in its place and style; undocumented ones in the default style', () => {
    const parameters = {
      'path.a': 'x',
      'path.b': 'y',
      'query.ids': ['1', '2'],
      'query.more': ['1', '2'],
      'header.x-trace': 'tré\n',
      'header.other': true,
      'cookie.theme': 'dark',
    };
    expect(render({ operation: 'parameters', parameters })).toMatchObject({
      line: 'GET http://h:1/p/.x/y?ids=1,2&more=1&more=2',
      headers: [
        ['x-trace', `${Buffer.from('tré').toString('latin1')}%0A`],
        ['other', 'true'],
        ['cookie', 'theme=dark'],
      ],
    });
  });

  it('uses the method of the draft', () => {
    expect(render({ operation: 'open', method: 'patch' }).line).toBe('PATCH http://h:1/open');
  });
});

describe('renderRequest: headers and body', () => {
  it('asks for the documented media types and takes anything else', () => {
    expect(render({ operation: 'open' }).all.accept).toBe('*/*');
    expect(render({ operation: 'documented' }).all.accept).toBe('application/json, text/event-stream, */*;q=0.1');
    expect(render({ operation: 'open', headers: [['Accept', 'x/y']] }).all.accept).toBe('x/y');
    expect(render({ operation: 'open', without: ['accept'] }).all).not.toHaveProperty('accept');
    expect(render({ operation: 'open' }).all['accept-encoding']).toBe('identity');
  });

  const bodies: readonly (readonly [NonNullable<ResolvedDraft['body']>, string, string])[] = [
    [{ mediaType: 'application/json', value: { a: [1, null, 'é'] } }, 'application/json', '{"a":[1,null,"é"]}'],
    [{ mediaType: 'application/vnd.x+json', value: 'text' }, 'application/vnd.x+json', '"text"'],
    [{ mediaType: '*/*', value: 1 }, 'application/json', '1'],
    [{ mediaType: 'text/plain', value: 'as it is' }, 'text/plain', 'as it is'],
    [{ mediaType: 'text/plain', value: 5 }, 'text/plain', '5'],
    [
      { mediaType: 'application/x-www-form-urlencoded', value: { 'a b': 'c d&', l: [1, 2], o: { x: 1 } } },
      'application/x-www-form-urlencoded',
      'a+b=c+d%26&l=1&l=2&o=%7B%22x%22%3A1%7D',
    ],
    [{ mediaType: 'application/json', raw: '{"a":' }, 'application/json', '{"a":'],
  ];
  it.each(bodies)('writes %j', (body, contentType, text) => {
    const request = render({ operation: 'open', method: 'post', body });
    expect([request.all['content-type'], request.body]).toEqual([contentType, text]);
  });

  it('writes multipart, the same for the same value', () => {
    const body = { mediaType: 'multipart/form-data', value: { 'na"me': 'v', o: { x: 1 } } };
    const request = render({ operation: 'open', body });
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(request.all['content-type'] ?? '')?.[1] ?? '';
    expect(boundary).toMatch(/^assay-[0-9a-f]{24}$/);
    expect(request.body?.split(`--${boundary}`)).toEqual([
      '',
      '\r\ncontent-disposition: form-data; name="na%22me"\r\n\r\nv\r\n',
      '\r\ncontent-disposition: form-data; name="o"\r\ncontent-type: application/json\r\n\r\n{"x":1}\r\n',
      '--\r\n',
    ]);
    expect(render({ operation: 'open', body }).body).toBe(request.body);
  });
});

describe('renderRequest: credentials', () => {
  const given = (...names: (keyof typeof schemes)[]): Credentials =>
    Object.fromEntries(names.map((name) => [name, { value: `us er:${name}-pass`, name: name.toUpperCase() }]));
  const token = (text: string) => Buffer.from(text).toString('base64');

  it.each([
    ['key', 'GET http://h:1/x', [['x-api-key', 'us er:key-pass']]],
    ['bearer', 'GET http://h:1/x', [['authorization', 'Bearer us er:bearer-pass']]],
    ['oauth', 'GET http://h:1/x', [['authorization', 'Bearer us er:oauth-pass']]],
    ['basic', 'GET http://h:1/x', [['authorization', `Basic ${token('us er:basic-pass')}`]]],
    ['inQuery', 'GET http://h:1/x?api%20key=us%20er%3AinQuery-pass', []],
    ['inCookie', 'GET http://h:1/x', [['cookie', 'sid=us er:inCookie-pass']]],
    ['mtls', 'GET http://h:1/x', []],
  ] as const)('places %s', (name, line, headers) => {
    expect(render({ operation: `by-${name}` }, given(name))).toMatchObject({ line, headers });
    expect(render({ operation: `by-${name}`, credential: 'none' }, given(name))).toMatchObject({
      line: 'GET http://h:1/x',
      headers: [],
    });
  });

  it('takes the first alternative that can be met whole, else what is there', () => {
    expect(render({ operation: 'either' }, given('key', 'inQuery')).headers).toEqual([['x-api-key', 'us er:key-pass']]);
    expect(render({ operation: 'either' }, given('key')).headers).toEqual([['x-api-key', 'us er:key-pass']]);
    expect(render({ operation: 'either' }, given('key', 'inQuery', 'bearer')).headers).toEqual([
      ['authorization', 'Bearer us er:bearer-pass'],
    ]);
    expect(render({ operation: 'either' }).headers).toEqual([]);
  });

  it.each(['open', 'anonymous', 'optional'])('sends what it has where the document asks for nothing: %s', (id) => {
    expect(render({ operation: id }, given('key')).headers).toEqual([['x-api-key', 'us er:key-pass']]);
  });

  it('sends a wrong one of the same shape in the same place', () => {
    const wrong = (name: keyof typeof schemes) => render({ operation: `by-${name}`, credential: 'wrong' }, given(name));
    expect(wrong('key').headers).toEqual([
      ['x-api-key', expect.stringMatching(/^[a-z]{2} [a-z]{2}:[a-z]{3}-[a-z]{4}$/)],
    ]);
    expect(wrong('key').headers).not.toEqual([['x-api-key', 'us er:key-pass']]);
    expect(wrong('key')).toEqual(wrong('key'));
    expect(wrong('inQuery').line).toMatch(/\?api%20key=[a-z]{2}%20[a-z]{2}%3A/);
    expect(render({ operation: 'by-key', credential: 'wrong' }).headers).toEqual([
      ['x-api-key', 'assay-wrong-credential'],
    ]);
  });

  it('shows names where there are no values', () => {
    const named = { key: { name: 'RUNS_KEY' }, basic: { name: 'LOGIN' }, inQuery: { name: 'Q' } };
    expect(render({ operation: 'by-key' }, named).headers).toEqual([['x-api-key', '$RUNS_KEY']]);
    expect(render({ operation: 'by-basic' }, named).headers).toEqual([['authorization', 'Basic $LOGIN']]);
    expect(render({ operation: 'by-inQuery' }, named).line).toBe('GET http://h:1/x?api%20key=$Q');
    expect(render({ operation: 'by-key', credential: 'wrong' }, named).headers).toEqual([
      ['x-api-key', '$WRONG_RUNS_KEY'],
    ]);
  });
});
