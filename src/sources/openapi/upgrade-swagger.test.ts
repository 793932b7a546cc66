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
