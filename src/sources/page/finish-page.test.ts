import { describe, expect, test } from 'vitest';
import { noticed, readText } from '../testing/read-text.ts';

const page = `Jobs
All calls need a Bearer Token (or API Key).
List Jobs
GET /v2/jobs
Query Parameters
| Parameter | Type | Description |
|---|---|---|
limit | int | How many |
Response
[ { "id": "..." } ]
Make a Job
POST /v2/jobs
Request Body
| Field | Type | Required | Description |
|---|---|---|---|
name | string | Yes | What it is called, defaults if empty |
Responses
Watch a Job
GET /v2/jobs/{id}/events
Request Headers
Accept: text/event-stream
Authorization: Bearer <token>
`;

describe('what a page states, and what is only concluded', () => {
  test('a header of a sample confirms what holds for all operations, and takes nothing away', async () => {
    const { operations } = await readText(page, 'page.md');
    expect(operations.map(({ security }) => security.map(({ schemes }) => schemes.join()))).toEqual([
      ['bearer', 'apiKey'],
      ['bearer', 'apiKey'],
      ['bearer', 'apiKey'],
    ]);
    expect(operations[2]?.security[0]?.provenance.map(({ line }) => line)).toEqual([2, 22]);
  });

  test('a header of a sample that no general sentence names is all that is known', async () => {
    const { operations } = await readText(page.replace(/^All .*$/m, ''), 'page.md');
    expect(operations.map(({ security }) => security.flatMap(({ schemes }) => schemes))).toEqual([[], [], ['bearer']]);
  });

  test('that a body is JSON and must be sent is a guess', async () => {
    const [, make] = (await readText(page, 'page.md')).operations;
    expect(make?.body).toMatchObject({ required: true, inferred: ['required'] });
    expect(make?.body?.content[0]?.provenance).toMatchObject([{ known: 'inferred' }]);
  });

  test('whether a parameter must be sent is a guess where no column says it', async () => {
    const [list] = (await readText(page, 'page.md')).operations;
    expect(list?.parameters).toMatchObject([{ name: 'limit', required: false, inferred: ['required'] }]);
    const said = page.replace('Type | Description', 'Type | Required | Description').replace('int |', 'int | No |');
    const [other] = (await readText(said.replace('|---|---|---|\nlimit', '|---|---|---|---|\nlimit'), 'page.md'))
      .operations;
    expect(other?.parameters[0]).not.toHaveProperty('inferred');
  });

  test('where a key is sent is a guess where only its name is shown', async () => {
    const text = 'Jobs\nget\nAuthorizations\nx-jobs-keystringRequired\nResponses\n200\nGood\nget\n/v2/jobs\n';
    const { securitySchemes } = await readText(text, 'page.txt');
    expect(securitySchemes['x-jobs-key']).toMatchObject({ in: 'header', inferred: ['in'] });
  });

  test('a media type that the client asks for is a guess about the answer', async () => {
    const [, , watch] = (await readText(page, 'page.md')).operations;
    expect(watch?.responses[0]?.content[0]).toMatchObject({
      mediaType: 'text/event-stream',
      provenance: [{ line: 21, known: 'inferred' }],
    });
  });

  test('what is missing is told at the line that speaks of it', async () => {
    expect(noticed(await readText(page, 'page.md')).filter((line) => !line.includes('path-parameter'))).toEqual([
      'note status-not-shown 10',
      'note credential-not-shown 2',
      'note default-not-shown 16',
      'note responses-not-shown 17',
      'note status-not-shown 21',
    ]);
  });

  test('an answer without content behind its operation is one without status', async () => {
    const text = 'Jobs\nget\nQuery parameters\ntokenstringRequired\nResponses\nget\n/v2/jobs/approval\n\nNo content\n';
    const contract = await readText(text, 'page.txt');
    expect(contract.operations[0]?.responses).toMatchObject([
      { status: '2XX', bodyless: true, provenance: [{ line: 9 }] },
    ]);
    expect(noticed(contract)).toEqual(['note status-not-shown 9']);
  });
});
