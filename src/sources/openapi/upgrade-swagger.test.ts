import { expect, test } from 'vitest';
import { misplaced, readText } from '../testing/read-text.ts';

const swagger = `swagger: "2.0"
info: {title: Runs, version: "1"}
host: api.example.com
basePath: /v1
schemes: [https]
consumes: [application/json]
produces: [application/json]
securityDefinitions:
  key: {type: apiKey, in: header, name: x-api-key}
  login: {type: basic}
security: [{key: []}]
parameters:
  limit: {name: limit, in: query, type: integer, maximum: 50, default: 10}
paths:
  /runs:
    get:
      operationId: listRuns
      parameters:
        - $ref: "#/parameters/limit"
        - {name: ids, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: tags, in: query, type: array, items: {type: string}}
      responses:
        "200": {description: Fine, schema: {type: array, items: {$ref: "#/definitions/Run"}}}
    post:
      operationId: createRun
      parameters:
        - {name: run, in: body, required: true, schema: {$ref: "#/definitions/Run"}}
      responses: {"201": {description: Made}}
  /files:
    post:
      operationId: upload
      parameters:
        - {name: file, in: formData, type: file, required: true}
      responses: {"204": {description: No content}}
definitions:
  Run: {type: object, required: [id], properties: {id: {type: string}, note: {type: string, x-nullable: true}}}
`;

test('Swagger 2.0 is read, each fact at its line', async () => {
  const contract = await readText(swagger, 'api.yaml');
  const [list, create, upload] = contract.operations;
  expect(contract.servers).toEqual(['https://api.example.com/v1']);
  expect(contract.securitySchemes).toMatchObject({
    key: { kind: 'apiKey', name: 'x-api-key' },
    login: { kind: 'http', scheme: 'basic' },
  });
  expect(list).toMatchObject({
    security: [{ schemes: ['key'] }],
    parameters: [
      { name: 'limit', in: 'query', provenance: [{ line: 13 }] },
      { name: 'ids', explode: true },
      { name: 'tags', explode: false },
    ],
    responses: [{ status: '200', content: [{ mediaType: 'application/json' }] }],
  });
  expect(contract.schemas[list?.parameters[0]?.schema ?? '']).toEqual({ type: 'integer', maximum: 50, default: 10 });
  expect(create?.body).toMatchObject({ required: true, content: [{ schema: 'Run' }] });
  expect(upload?.body?.content[0]).toMatchObject({ mediaType: 'multipart/form-data' });
  expect(contract.schemas['Run']).toEqual({
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, note: { type: ['string', 'null'] } },
  });
  expect(misplaced(contract, { 'api.yaml': swagger })).toEqual([]);
});

test('without `produces` no media type is promised for answers', async () => {
  const bare = swagger.replace('produces: [application/json]\n', '');
  const [list, create] = (await readText(bare, 'api.yaml')).operations;
  expect(list?.responses[0]?.content).toMatchObject([{ mediaType: '*/*' }]);
  expect(create?.body?.content).toMatchObject([{ mediaType: 'application/json' }]);
});

test.each([
  ['beside no schema', '', [{ mediaType: 'application/json', examples: [{ id: 'a' }] }]],
  [
    'of a media type that is not listed',
    'produces: [text/csv], ',
    [{ mediaType: 'application/json', examples: [{ id: 'a' }] }],
  ],
])('a sample of an answer %s is kept', async (_, produces, content) => {
  const text = `swagger: "2.0"
info: {title: T, version: "1"}
paths:
  /a:
    get: {${produces}responses: {"200": {description: Fine, examples: {application/json: {id: a}}}}}
`;
  const contract = await readText(text, 'api.yaml');
  expect(contract.operations[0]?.responses[0]?.content).toMatchObject(content);
  expect(misplaced(contract, { 'api.yaml': text })).toEqual([]);
});

test('a sample stands beside the schema where no media type is promised', async () => {
  const text = `swagger: "2.0"
info: {title: T, version: "1"}
paths:
  /a:
    get: {responses: {"200": {description: Fine, schema: {type: object}, examples: {application/json: {id: a}}}}}
`;
  expect((await readText(text, 'api.yaml')).operations[0]?.responses[0]?.content).toMatchObject([
    { mediaType: '*/*', examples: [] },
    { mediaType: 'application/json', examples: [{ id: 'a' }] },
  ]);
});

test.each([
  ['query', 'tsv', 'unknown-style 6'],
  ['query', 'semicolons', 'unknown-style 6'],
  ['formData', 'multi', 'encoding-not-read 6'],
  ['query', 'csv', undefined],
  ['query', 'pipes', undefined],
])('lists in %s as %s: %s', async (place, format, told) => {
  const text = `swagger: "2.0"
info: {title: T, version: "1"}
paths:
  /a:
    post:
      parameters: [{name: n, in: ${place}, type: array, items: {type: string}, collectionFormat: ${format}}]
      responses: {"200": {description: Fine}}
`;
  const { findings } = await readText(text, 'api.yaml');
  expect(findings.map(({ id, places }) => `${id} ${places[0]?.line}`)).toEqual(told === undefined ? [] : [told]);
});
