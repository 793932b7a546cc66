import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
  const [out, ...others] = [
    expect.stringMatching(/outside\.yaml leads out of the folder/),
    expect.stringMatching(/elsewhere\.example.* leads to another host/),
    expect.stringMatching(/missing\.yaml .* was not read/),
  ];
  expect(external).toEqual([out, ...others]);

  // Who allows it has the file outside, and nothing else that was refused.
  const allowed = await readDocuments([await loadDocument(join(folder, 'api/openapi.yaml'))], { allowOutside: true });
  const left = allowed.findings.filter(({ id }) => id === 'external-reference').map(({ message }) => message);
  expect(left).toEqual(others);
  expect(allowed.schemas['outside']).toMatchObject({ type: 'string' });
});

test('no way leads out of the folder: links, escapes, hosts, other schemes, pipes', async () => {
  const home = join(folder, 'traps');
  mkdirSync(home);
  writeFileSync(join(folder, 'secret.yaml'), 'type: string\ndescription: never-to-be-read\n');
  symlinkSync(join(folder, 'secret.yaml'), join(home, 'link.yaml'));
  symlinkSync(folder, join(home, 'up'));
  symlinkSync(join(home, 'inside.yaml'), join(home, 'fair.yaml'));
  writeFileSync(join(home, 'inside.yaml'), 'type: integer\n');
  execFileSync('mkfifo', [join(home, 'pipe.yaml')]);
  const traps = [
    'link.yaml',
    'up/secret.yaml',
    '../secret.yaml',
    '..%2fsecret-2.yaml',
    '%2e%2e/secret-3.yaml',
    `file://${folder}/secret.yaml`,
    `file://elsewhere.example${folder}/secret.yaml`,
    `FILE:${folder}/secret.yaml`,
    '//elsewhere.example/secret.yaml',
    '\\\\elsewhere.example\\share\\secret.yaml',
    join(folder, 'secret-4.yaml'),
    'http://169.254.169.254/latest/meta-data/x.yaml',
    'HTTPS://elsewhere.example/x.yaml',
    'ftp://elsewhere.example/x.yaml',
    'data:application/json,%7B%7D/x.yaml',
    'pipe.yaml',
    'nul%00.yaml',
  ];
  const schemas = Object.fromEntries(['fair.yaml', ...traps].map((file, i) => [`S${i}`, { $ref: file }]));
  const document = join(home, 'openapi.json');
  writeFileSync(
    document,
    JSON.stringify(
      {
        openapi: '3.1.0',
        info: { title: 'T', version: '1' },
        paths: { '/a': { get: { responses: { 200: { description: 'x' } } } } },
        components: { schemas },
      },
      null,
      1,
    ),
  );
  const contract = await readDocuments([await loadDocument(document)]);
  const external = contract.findings.filter(({ id }) => id === 'external-reference').map(({ message }) => message);
  expect(traps.filter((file) => !external.some((message) => message.includes(` ${file} `)))).toEqual([]);
  expect(external.some((message) => message.includes(' fair.yaml '))).toBe(false);
  expect(JSON.stringify(contract)).not.toContain('never-to-be-read');

  // Who allows what lies outside means files by their path: other schemes, other hosts and pipes stay shut.
  const allowed = await readDocuments([await loadDocument(document)], { allowOutside: true });
  const shut = allowed.findings.filter(({ id }) => id === 'external-reference').map(({ message }) => message);
  const open = ['link.yaml', 'up/secret.yaml', '../secret.yaml'];
  expect(traps.filter((file) => !shut.some((message) => message.includes(` ${file} `)))).toEqual(open);
  expect(JSON.stringify(allowed)).toContain('never-to-be-read');
});
