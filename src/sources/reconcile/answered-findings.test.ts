import { describe, expect, test } from 'vitest';
import { readDocuments } from '../index.ts';
import { documentOf, noticed, openapiOf } from '../testing/read-text.ts';

const page = `# Jobs

GET /jobs

## Query parameters

stagestring · enumOptional
Possible values:
limit: integer (at most 10)

## Response 200

idstringRequired
notesany ofOptional
or
nullOptional

# Job

GET /jobs/{id}
`;
const text = { type: 'string' };
const job = { type: 'object', required: ['id'], properties: { id: text, notes: { anyOf: [{ type: 'null' }, text] } } };
const content = { 'application/json': { schema: { type: 'array', items: job } } };
const openapi = openapiOf(
  {
    paths: {
      '/jobs': {
        get: {
          parameters: [
            { name: 'stage', in: 'query', schema: { ...text, enum: ['a', 'b'] } },
            { name: 'limit', in: 'query', required: true, schema: { type: 'integer', maximum: 10 } },
          ],
          responses: { 200: { description: 'Jobs', content } },
        },
      },
      '/jobs/{job}': {
        get: {
          parameters: [{ name: 'job', in: 'path', required: true, schema: text }],
          responses: { 200: { description: 'Fine' } },
        },
      },
    },
  },
  '3.1.0',
);
const [told, more] = [documentOf(page, 'page.md'), documentOf(openapi, 'api.json')];

describe('what a page leaves open', () => {
  test('is found out alone', async () => {
    expect(noticed(await readDocuments([told])).map((line) => line.split(' ')[1])).toEqual([
      'enum-values-not-shown',
      'alternative-not-shown',
      'list-or-object',
      'undeclared-path-parameter',
      'responses-not-shown',
    ]);
  });

  test.each([
    ['the page first', [told, more]],
    ['the page last', [more, told]],
  ])('is answered by another document: %s', async (_, documents) => {
    const contract = await readDocuments(documents);
    expect(noticed(contract)).toEqual([]);
    expect(contract.operations[0]?.parameters.find(({ name }) => name === 'limit')?.required).toBe(true);
  });
});
