import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDocument, readDocuments } from '../index.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-files-'));
  mkdirSync(join(folder, 'api', 'schemas'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('outside.yaml', 'type: string');
  write(
    'api/openapi.yaml',
    `openapi: 3.1.0
info: {title: Files, version: "1"}
paths:
  /runs: {$ref: "paths.yaml#/runs"}
  /other:
    get:
      responses:
        "200": {description: Fine, content: {application/json: {schema: {$ref: "../outside.yaml"}}}}
        "404": {description: None, content: {application/json: {schema: {$ref: "https://elsewhere.example/error.yaml"}}}}
        "409": {description: Odd, content: {application/json: {schema: {$ref: "missing.yaml"}}}}
        "422": {description: Odd, content: {application/json: {schema: {$ref: "#problem"}}}}
components:
  schemas:
    Problem: {$anchor: problem, type: object}
`,
  );
  write(
    'api/paths.yaml',
    'runs:\n  get:\n    responses:\n      "200": {description: Fine, content: {application/json: {schema: {$ref: "schemas/run.json"}}}}\n',
  );
  write(
    'api/schemas/run.json',
    '{"type": "object", "properties": {"id": {"type": "string"}, "next": {"$ref": "../schemas/run.json"}, "loop": {"$ref": "loop.yaml"}}}',
  );
  write('api/schemas/loop.yaml', '$ref: "loop2.yaml"');
  write('api/schemas/loop2.yaml', '$ref: "loop.yaml"');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('files of the folder tree are read with their lines; other places are refused; circles end', async () => {
  const contract = await readDocuments([await loadDocument(join(folder, 'api/openapi.yaml'))]);
  const [runs, other] = contract.operations;
  expect(runs).toMatchObject({ path: '/runs', responses: [{ status: '200', content: [{ schema: 'run' }] }] });
  expect(contract.schemas['run']).toMatchObject({ properties: { next: { $ref: '#/$defs/run' } } });
  expect(contract.origins['run#/properties/id']?.[0]).toMatchObject({
    document: join(folder, 'api/schemas/run.json'),
    line: 1,
  });
  expect(other?.responses.find(({ status }) => status === '422')?.content[0]?.schema).toBe('Problem');
  const external = contract.findings.filter(({ id }) => id === 'external-reference').map(({ message }) => message);
  expect(external).toEqual([
    expect.stringMatching(/outside\.yaml leads out of the folder/),
    expect.stringMatching(/elsewhere\.example.* leads to another host/),
    expect.stringMatching(/missing\.yaml .* was not read/),
  ]);
});
