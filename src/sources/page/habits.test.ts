import { describe, expect, test } from 'vitest';
import { readDocuments } from '../index.ts';
import { linesOf } from '../testing/contract-lines.ts';
import { holdPages } from '../testing/hold-pages.ts';
import { documentOf } from '../testing/read-text.ts';

const asked = [
  '  query page_size? integer 1..50 =20',
  '  query page_token? string',
  '  query state? string open|closed',
];
const listed = '  200 object {jobs? array of object {id? string, size? integer}, next_page_token? string}';
const refused = ['  401', '  429'];

/** The same facts as the habits of other tools show them when their pages are copied, and what each of them loses. */
const pages: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    // The request line stands behind its parts, at the head of the samples.
    'redoc-copied.txt',
    [
      'get /v2/jobs with key',
      ...asked,
      '  200 object {jobs array of object, next_page_token? string}',
      ...refused,
      'post /v2/jobs with key',
      '  body object {name string 1..80, size? integer 0..}',
      '  201 object {id? string}',
      'delete /v2/jobs/{job_id} with key',
      '  path job_id string',
      '  204',
      '  404',
    ],
    ['note request-line-behind', 'warning depth-not-shown'],
  ],
  [
    'scalar-copied.txt',
    [
      'get /v2/jobs with key',
      '  query page_size? integer 1..50 =20',
      '  query page_token? string',
      '  query state? string open|closed',
      listed,
      ...refused,
      'post /v2/jobs',
      '  body object {name string ..80, size? integer 0..}',
      '  201 object {id? string}',
    ],
    ['note request-line-behind', 'note answers-in-tabs'],
  ],
  [
    'stoplight-copied.txt',
    [
      'get /v2/jobs with key',
      ...asked,
      '  200 object {jobs array of object, id? string, size? integer, next_page_token? string}',
      ...refused,
    ],
    ['note answers-in-tabs', 'warning depth-not-shown', 'note credential-not-shown'],
  ],
  [
    'rapidoc-copied.txt',
    [
      'get /v2/jobs with key',
      ...asked,
      listed,
      ...refused,
      'post /v2/jobs',
      '  body object {name string, size? integer}',
      '  201',
    ],
    ['note answers-in-tabs'],
  ],
  [
    'readme-copied.txt',
    [
      'get /v2/jobs',
      ...asked,
      '  200 object {jobs array of object, id? string, size? integer, next_page_token? string}',
      ...refused,
    ],
    ['warning depth-not-shown'],
  ],
  [
    'swagger-ui-copied.txt',
    [
      'get /v2/jobs',
      ...asked,
      listed,
      ...refused,
      'post /v2/jobs',
      '  body? object {name? string, size? integer}',
      '  201 object {id? string}',
      'get /v2/jobs/{job_id}',
      '  path job_id string',
      '  200',
    ],
    ['note credential-not-shown', 'warning fields-not-understood'],
  ],
  [
    'postman-copied.txt',
    [
      'get /v2/jobs with key',
      '  query page_size? any 1..50',
      '  query page_token? any',
      '  query state? any open|closed',
      listed,
      'post /v2/jobs with key',
      '  body? object {name? string, size? integer}',
      '  201 object {id? string}',
      'get /v2/jobs/{job_id} with key',
      '  path job_id any',
    ],
    // The last operation shows no answer.
    ['note type-not-shown', 'note type-not-shown', 'note responses-not-shown'],
  ],
  [
    'notion-export.md',
    [
      'get /v2/jobs with key',
      ...asked,
      listed,
      ...refused,
      'post /v2/jobs with key',
      '  body object {name string ..80, size? integer}',
      '  201 object {id? string}',
    ],
    [],
  ],
  [
    // Schemas stand under headings of their own and are named by answers and bodies.
    'widdershins.md',
    [
      'get /v2/jobs with key',
      '  query page_size? integer',
      '  query page_token? string',
      '  query state? string open|closed',
      listed,
      ...refused,
      'post /v2/jobs with key',
      '  body object {name string ..80, size? integer}',
      '  201 object {id string, size? integer}',
    ],
    ['note schema-not-described'],
  ],
  // OpenAPI as JSON in the attributes of components.
  ['docusaurus.mdx', ['get /v2/jobs', ...asked, listed, ...refused], []],
  // The same in the front matter, compressed; components repeat a part of it.
  ['docusaurus-older.mdx', ['get /v2/jobs with key', ...asked, listed, ...refused], []],
  [
    // The front matter names the operation, and a fence the status of its sample.
    'front-matter.mdx',
    [
      'get /v2/jobs',
      '  query page_size? integer 1..50 =20',
      '  200 object {next_page_token string, jobs? array of object {id? string, size? integer}}',
    ],
    [],
  ],
];

holdPages(pages);

describe('parameters of a POST that only are called parameters', () => {
  const read = async (...lines: readonly string[]) => {
    const text = ['# Make a job', '`POST /v2/jobs/{kind}`', '## Parameters', ...lines].join('\n');
    const contract = await readDocuments([documentOf(text, 'page.md')]);
    const told = contract.findings.map(({ id, places }) => `${id} ${places[0]?.line}`);
    return [...linesOf(contract), ...told.filter((id) => !/^(undeclared|responses)-/.test(id))];
  };
  const two = ['- `kind` string required', '- `name` string required', '- `size` integer'];

  test('stay in the query, as a guess that is told', async () => {
    expect(await read(...two)).toEqual([
      'post /v2/jobs/{kind}',
      '  path kind string',
      '  query name string',
      '  query size? integer',
      'parameters-place-guessed 5',
    ]);
  });

  test.each([
    ['a sample shows them', ['## Request example', '```json', '{"name": "first", "size": 2}', '```']],
    ['a command sends them', ['```bash', `curl -X POST https://h/v2/jobs/a -d '{"name": "first", "size": 2}'`, '```']],
  ])('are members of the body where %s', async (_, lines) => {
    expect(await read(...two, ...lines)).toEqual([
      'post /v2/jobs/{kind}',
      '  path kind string',
      '  body object {name string, size? integer}',
    ]);
  });

  test('are members of the body where one is an object', async () => {
    expect(await read(...two, '- `owner` object optional')).toEqual([
      'post /v2/jobs/{kind}',
      '  path kind string',
      '  body object {name string, size? integer, owner? object}',
    ]);
  });
});

test('what stands below a field of a part that is only called parameters belongs to it', async () => {
  const text = 'List\nGET /v2/jobs\nParameters\nsize\ninteger\nBetween 1 and 50.\nThe default is 20.\n';
  expect(linesOf(await readDocuments([documentOf(text, 'page.txt')]))).toEqual([
    'get /v2/jobs',
    '  query size? integer 1..50 =20',
  ]);
});

describe('what a page leaves open is told', () => {
  const told = async (name: string, ...lines: readonly string[]) =>
    (await readDocuments([documentOf(lines.join('\n'), name)])).findings.map(
      ({ id, severity, places }) => `${severity} ${id} ${places[0]?.line}`,
    );

  test('a heading for answers with nothing below it', async () => {
    expect(await told('page.txt', 'Stop a job', 'DELETE /v2/jobs', 'Responses', 'Others', 'GET /v2/jobs')).toEqual([
      'note responses-not-shown 3',
      'note responses-not-shown 5',
    ]);
  });

  test('a heading for answers with those of refusals only', async () => {
    expect(await told('page.txt', 'Stop a job', 'DELETE /v2/jobs', 'Response(s)', '401', 'No', '404', 'No')).toEqual([
      'note responses-not-shown 3',
    ]);
    expect(await told('page.txt', 'Stop a job', 'DELETE /v2/jobs', 'Responses', '204', 'Fine', '404', 'No')).toEqual(
      [],
    );
  });

  test('values that stand there in a form that is not understood', async () => {
    const values = ['Possible enum values', 'open', 'To be done.', '', 'closed', '', 'More of it'];
    expect(
      await told('page.txt', 'List', 'GET /v2/jobs', 'Query parameters', 'state', 'enum', 'Only these', ...values),
    ).toEqual(['warning enum-values-not-understood 7', 'note responses-not-shown 2']);
  });

  test('components with schemas that belong nowhere', async () => {
    expect(
      await told(
        'page.mdx',
        '<MethodEndpoint method={"get"} path={"/v2/jobs"}></MethodEndpoint>',
        '<ParamsItem param={{"name":"limit","in":"query","schema":{"type":"integer"}}}></ParamsItem>',
        '<SchemaItem name={"id"} schema={{"type":"string"}}></SchemaItem>',
      ),
    ).toEqual(['warning component-not-read 3']);
  });

  test('parts before the first request line and behind the last', async () => {
    const part = (name: string) => ['Query parameters', name, 'integer', 'Responses', '200', 'Fine'];
    expect(await told('page.txt', 'All', ...part('limit'), 'List', 'GET /v2/jobs', ...part('page'))).toEqual([
      'warning order-unclear 3',
      'warning fields-not-understood 3',
    ]);
  });

  test('parts behind the last panel, whose request line is cut off', async () => {
    const part = (name: string) => ['Jobs', 'Query parameters', name, 'integer', 'Responses', '200', 'Fine'];
    const panel = ['Response samples', '200', '{ "id": "j1" }'];
    const text = [...part('limit'), 'get/v2/jobs', ...panel, ...part('lost')].join('\n');
    const contract = await readDocuments([documentOf(text, 'page.txt')]);
    expect(linesOf(contract)).toEqual(['get /v2/jobs', '  query limit? integer', '  200 object {id? string}']);
    expect(contract.findings.map(({ id, places }) => `${id} ${places[0]?.line}`)).toEqual([
      'request-line-behind 8',
      'fields-not-understood 14',
    ]);
  });

  test('fields of errors and headers of answers', async () => {
    expect(
      await told(
        'page.txt',
        'List',
        'GET /v2/jobs',
        'Responses',
        '200',
        'Fine',
        'Response headers',
        'X-Rest',
        'integer',
      ),
    ).toEqual(['warning fields-not-understood 7']);
  });
});
