import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { noticed, readText } from '../testing/read-text.ts';

const pageOf = (api: string) => `---\ntitle: Jobs\napi: ${api}\n---\n\n## List jobs\n\n\`GET /v2/jobs\`\n`;
const packed = (value: unknown) => deflateSync(JSON.stringify(value)).toString('base64');

test('an operation in the front matter is read, with its place', async () => {
  const api = { method: 'get', path: '/v2/jobs', operationId: 'listJobs', responses: { 200: { description: 'Fine' } } };
  const { operations, findings } = await readText(pageOf(packed(api)), 'page.mdx');
  expect(operations).toMatchObject([{ id: 'listJobs', path: '/v2/jobs', provenance: [{ line: 3, excerpt: 'api' }] }]);
  expect(findings).toEqual([]);
});

test.each([
  ['something else', packed({ title: 'a list of jobs that is no operation of any API, and says so at some length' })],
  ['what is no compressed JSON', 'eJw'.repeat(40)],
  ['more than any operation', deflateSync(Buffer.alloc(20_000_000, ' ')).toString('base64')],
])('%s is told, and the page is read', async (_, api) => {
  const contract = await readText(pageOf(api), 'page.mdx');
  expect(contract.operations.map(({ path }) => path)).toEqual(['/v2/jobs']);
  expect(noticed(contract)).toContain('warning front-matter-not-read 3');
});
