import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commandLine } from '../src/cli/testing/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-compare-'));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

const thing = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };
const page = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 5 } }],
        responses: {
          '200': { description: 'ok', content: { 'application/json': { schema: { type: 'array', items: thing } } } },
          '4XX': { description: 'no' },
        },
      },
    },
  },
};

interface Manner {
  readonly refusal: number;
  readonly item: unknown;
  readonly header: string;
}

async function implementation({ refusal, item, header }: Manner): Promise<string> {
  const server = createServer((request, response) => {
    const limit = new URL(request.url ?? '/', 'http://h').searchParams.get('limit') ?? '2';
    const valid = request.method === 'GET' && /^[1-5]$/.test(limit);
    const headers = { 'content-type': 'application/json', [header]: '1' };
    response.writeHead(valid ? 200 : refusal, headers).end(valid ? JSON.stringify([item]) : undefined);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function compare(...words: string[]): Promise<{ code: number; out: string }> {
  const { code, said } = await commandLine(['compare', ...words]);
  return { code, out: said };
}

it('plays one plan against two implementations and tells what is wrong from what only differs', async () => {
  const document = join(folder, 'api.json');
  writeFileSync(document, JSON.stringify(page));
  const honest = await implementation({ refusal: 400, item: { name: 'a' }, header: 'x-one' });
  const other = await implementation({ refusal: 422, item: { name: 'a', size: 1 }, header: 'x-two' });
  const wrong = await implementation({ refusal: 400, item: { size: 1 }, header: 'x-one' });
  const against = async (a: string, b: string, ...more: string[]) =>
    await compare(document, '--url', a, '--url', b, '-o', join(folder, 'out'), ...more);

  const free = await against(honest, other);
  expect(free.code, free.out).toBe(0);
  expect(free.out).toMatch(/A is http\S+: CONFORMANT\nB is http\S+: CONFORMANT/);
  expect(free.out).toMatch(/listThings, a request with above-maximum, such as \S+\n +A {2}400\n +B {2}422/);
  expect(free.out).toContain('the member /*/size');
  expect(free.out).toContain('the header x-two');

  const broken = await against(honest, wrong, '--format', 'json');
  expect(broken.code, broken.out).toBe(1);
  const { differences } = JSON.parse(broken.out.slice(broken.out.indexOf('{'))) as {
    differences: { kind: string; subject: string }[];
  };
  expect(differences.filter(({ kind }) => kind === 'only-first').map(({ subject }) => subject)).toEqual([
    'body-valid:listThings',
  ]);
  expect((await against(wrong, honest)).out).toContain('Only B conforms: 1');

  // Two runs on disk are compared by all of their answers.
  const [a, b] = ['a', 'b'].map((name) => join(folder, 'out', name, 'report.json')) as [string, string];
  expect((await compare(a, b)).out).toContain('better      body-valid:listThings');
  expect((await compare(b, a)).out).toContain('the member /*/name is gone');
});

it.each([
  [['api.json'], 'there is nothing to compare with'],
  [['api.json', '--url', 'http://h'], 'no URL to test'],
  [['a.json', 'b.json', '--url', 'http://h'], 'there is nothing to compare with'],
])('says what to write: assay compare %j', async (words, said) => {
  const document = join(folder, 'api.json');
  const ran = await compare(...words.map((word) => (word === 'api.json' ? document : word)), '-o', join(folder, 'no'));
  expect(ran.out).toContain(said);
  expect(ran.code).toBe(2);
});
