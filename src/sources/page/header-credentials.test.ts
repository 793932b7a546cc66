import { expect, test } from 'vitest';
import { readDocuments } from '../index.ts';
import { linesOf } from '../testing/contract-lines.ts';
import { documentOf } from '../testing/read-text.ts';

const read = async (...header: readonly string[]) => {
  const lines = ['List', 'GET /v2/jobs', 'Headers', ...header, 'Responses', '200', 'Fine'];
  const contract = await readDocuments([documentOf(lines.join('\n'), 'page.txt')]);
  const told = contract.findings.map(({ id, places }) => `${id} ${places[0]?.line}`);
  return [
    ...linesOf(contract).slice(0, -1),
    ...Object.values(contract.securitySchemes).map(({ kind }) => kind),
    ...told,
  ];
};

test.each([
  ['a key, by what is said of it', ['X-Jobs-Key', 'string · required', 'The key'], ['get /v2/jobs with key', 'apiKey']],
  ['a key, by its whole name', ['X-API-Key', 'string', 'required'], ['get /v2/jobs with key', 'apiKey']],
  [
    'a bearer token',
    ['Authorization', 'string · required', 'Bearer token of the user'],
    ['get /v2/jobs with key', 'http'],
  ],
  [
    'an unknown scheme, which is told',
    ['Authorization', 'string · required', 'Who asks'],
    ['get /v2/jobs with key', 'other', 'credential-not-shown 4'],
  ],
  [
    'one that may be left out, which is told',
    ['X-API-Key', 'string · optional', 'More with it'],
    ['get /v2/jobs', 'credential-not-understood 4'],
  ],
])('%s among the headers is a credential', async (_, header, told) => {
  expect(await read(...header)).toEqual(told);
});

test.each([
  ['Idempotency-Key', 'The key by which a second request is known'],
  ['X-Request-Token', 'Your token for support'],
  ['X-Sort-Key', 'The key to sort by'],
  ['X-Jobs-Key', 'Which job comes first'],
])('%s (%s) stays a header', async (name, description) => {
  expect(await read(name, 'string · required', description)).toEqual(['get /v2/jobs', `  header ${name} string`]);
});
