import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocuments } from '../index.ts';
import { documentOf, misplaced } from '../testing/read-text.ts';

const styles = [
  'saved-page.html',
  'markdown-as-written.md',
  'gitbook-export.md',
  'copied-from-browser.txt',
  'nested-bullets.md',
  'definition-lists.html',
  'redoc-vertical.txt',
  'bare-tables.md',
  'three-columns.md',
  'components.mdx',
];

/** The same API in the habits of ten vendors: one contract. */
describe.each(styles)('%s', (name) => {
  const text = readFileSync(`fixtures/documents/styles/${name}`, 'utf8');
  const read = () => readDocuments([documentOf(text, name)]);

  test('gives the operations, parameters, members and answers', async () => {
    const { operations, schemas } = await read();
    expect(
      operations.map(({ method, path, parameters, responses, security }) => ({
        at: `${method} ${path}`,
        parameters: parameters.map(({ name: key, in: place, required }) => `${place}.${key}${required ? '' : '?'}`),
        statuses: responses.map(({ status }) => status),
        needs: security.length,
      })),
    ).toEqual([
      {
        at: 'get /v2/jobs',
        parameters: ['query.page_size?', 'query.page_token?', 'query.state?'],
        statuses: ['200', '401', '429'],
        needs: 1,
      },
      { at: 'post /v2/jobs', parameters: [], statuses: ['201'], needs: 1 },
    ]);
    const [list, make] = operations;
    const schemaOf = (index: number) => schemas[list?.parameters[index]?.schema ?? ''];
    expect(schemaOf(0)).toMatchObject({ type: 'integer', minimum: 1, maximum: 50, default: 20 });
    expect(schemaOf(2)).toMatchObject({ type: 'string', enum: ['open', 'closed'] });
    expect(schemas[list?.responses[0]?.content[0]?.schema ?? '']).toMatchObject({
      type: 'object',
      properties: {
        jobs: { type: 'array', items: { properties: { id: { type: 'string' }, size: { type: 'integer' } } } },
        next_page_token: { type: 'string' },
      },
    });
    expect(schemas[make?.body?.content[0]?.schema ?? '']).toMatchObject({
      properties: { name: { type: 'string', maxLength: 80 }, size: { type: 'integer' } },
      required: ['name'],
    });
  });

  test('shows its words at every place', async () => {
    expect(misplaced(await read(), { [name]: text })).toEqual([]);
  });
});

describe('what looks like fields and is not understood is told, never lost', () => {
  const told = async (...lines: readonly string[]) =>
    (await readDocuments([documentOf(['# Jobs', 'GET /v2/jobs', ...lines].join('\n'), 'page.txt')])).findings.map(
      ({ id, severity, places }) => `${severity} ${id} ${places[0]?.line}`,
    );

  test.each([
    [
      'lines of another habit',
      ['Query parameters', 'limit => Integer', 'state => String'],
      'warning fields-not-understood 4',
    ],
    [
      'a last section',
      ['Response 200', 'Found', 'limit => Integer', 'Response 404'],
      'warning fields-not-understood 5',
    ],
    [
      'a table under unknown words',
      ['Body', '| Was | Wie |', '| --- | --- |', '| ab c | de f |'],
      'note table-not-understood 4',
    ],
  ])('%s', async (_, lines, finding) => {
    expect(await told(...lines)).toContain(finding);
  });

  test.each([
    ['fields', ['Query parameters', 'limit', 'integer', 'How many', 'Responses', '200', 'Fine']],
    ['prose', ['Response 200', 'What was asked for comes back as an object.', 'Nothing else does']],
  ])('%s leave nothing over', async (_, lines) => {
    expect(await told(...lines)).toEqual([]);
  });
});
