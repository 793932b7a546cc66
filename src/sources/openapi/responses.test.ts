import { describe, expect, test } from 'vitest';
import type { Json } from '../../model/index.ts';
import { noticed, openapiOf, readText } from '../testing/read-text.ts';

async function responsesOf(responses: Json) {
  const contract = await readText(
    openapiOf({
      paths: {
        '/a': { get: { operationId: 'getA', responses } },
        '/b/{id}': {
          get: {
            operationId: 'getB',
            parameters: [{ name: 'id', in: 'path', required: true, schema: {} }],
            responses: {},
          },
        },
      },
    }),
  );
  return { responses: contract.operations[0]?.responses ?? [], noticed: noticed(contract) };
}

describe('responses', () => {
  test('keep their order and their statuses', async () => {
    const { responses } = await responsesOf({
      404: { description: 'n' },
      '4xx': { description: 'r' },
      default: { description: 'd' },
      'x-a': 1,
    });
    expect(responses.map(({ status }) => status)).toEqual(['404', '4XX', 'default']);
  });

  test.each([['abc'], ['600'], ['2X']])('%s is no status', async (status) => {
    const { responses, noticed } = await responsesOf({ [status]: { description: 'x' } });
    expect(responses).toEqual([]);
    expect(noticed).toEqual([expect.stringContaining('error malformed-response')]);
  });

  test.each([
    ['No Content', true],
    ['no content.', true],
    ['No response body', true],
    ['No content was found for this id', false],
    ['Deleted', false],
    ['', false],
  ])('"%s": says that there is no body: %s', async (description, bodyless) => {
    expect((await responsesOf({ 200: { description } })).responses[0]?.bodyless).toBe(bodyless);
  });

  test('a body that is described is not taken away by words', async () => {
    const content = { 'application/json': {} };
    expect((await responsesOf({ 200: { description: 'No content', content } })).responses[0]).toMatchObject({
      bodyless: false,
      content: [{ mediaType: 'application/json' }],
    });
  });

  test('headers are read, but for Content-Type', async () => {
    const headers = { 'X-Total': { required: true, schema: { type: 'integer' } }, 'content-type': { schema: {} } };
    expect((await responsesOf({ 200: { description: '', headers } })).responses[0]?.headers).toMatchObject([
      { name: 'X-Total', required: true, schema: 'getA 200 header.X-Total' },
    ]);
  });

  test('links name operations by id or by place; unknown ones are dropped', async () => {
    const links = {
      byId: { operationId: 'getB', parameters: { id: '$response.body#/id' } },
      byPlace: { operationRef: '#/paths/~1b~1{id}/get' },
      lost: { operationId: 'getC' },
    };
    expect((await responsesOf({ 200: { description: '', links } })).responses[0]?.links).toMatchObject([
      { name: 'byId', operation: 'getB', parameters: { id: '$response.body#/id' } },
      { name: 'byPlace', operation: 'getB', parameters: {} },
    ]);
  });
});
