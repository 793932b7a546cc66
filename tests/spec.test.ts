import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from '../src/cli/testing/command-line.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-spec-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const spec = (...words: readonly string[]) => commandLine(['spec', ...words]);

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const page = [
  '# Jobs',
  'GET /jobs/{id}/events',
  'All endpoints require a bearer token.',
  '## Query parameters',
  '| Parameter | Type | Description |',
  '|---|---|---|',
  '| after | int | Start after this number, maximum 900 |',
  '## Event format',
  'data: {"seq":1,"type":"job.started"}',
  '',
].join('\n');

const openapi = (limit: number, more = '') => `openapi: 3.0.3
info: { title: Jobs, version: "2" }
paths:
  /jobs:
    get:
      operationId: listJobs
      parameters:
        - { name: limit, in: query, schema: { type: integer, maximum: ${limit} } }
        - { name: page, in: query, schema: { type: integer } }
${more}      responses:
        "200":
          description: Fine
          content:
            application/json:
              schema:
                type: array
                items: { $ref: "#/components/schemas/Job" }
components:
  schemas:
    Job: { type: object, required: [id], properties: { id: { type: string }, next: { $ref: "#/components/schemas/Gone" } } }
`;

describe('assay spec', () => {
  it('prints what it understood of several documents with the line of every fact, and then what it did not', async () => {
    const { code, out, err } = await spec(file('page.md', page), file('api.yaml', openapi(50)));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/^GET \/jobs {2}listJobs +api\.yaml:5$/m);
    expect(out).toMatch(/^ {2}query limit\?: integer <= 50 +api\.yaml:8$/m);
    expect(out).toMatch(/^ {2}query after\? \(need inferred\): integer <= 900 +page\.md:7$/m);
    expect(out).toMatch(/^ {8}id: string +api\.yaml:20$|^ {6}id: string +api\.yaml:20$/m);
    expect(out).toMatch(/listJobs is paged by page.* api\.yaml:5 inferred$/m);
    expect(out).toMatch(/is an event stream: type at data:type, sequence at data:seq/);
    const [understood = '', left = ''] = out.split('\nFindings\n');
    expect(understood).not.toContain('dangling-reference');
    expect(left).toMatch(/error dangling-reference: .*Gone names nothing/);
    expect(left).toMatch(/api\.yaml:20:\d+\n {4}→ /);
  });

  it('writes the same as OpenAPI, 3.1 or 3.2 where a stream needs it, with the places of the facts', async () => {
    const output = join(folder, 'openapi.json');
    const { code, err } = await spec(file('api.yaml', openapi(50)), '--output', output);
    expect([code, err]).toEqual([0, `wrote ${output}\n`]);
    const document = JSON.parse(readFileSync(output, 'utf8'));
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/jobs'].get.parameters[0]['x-assay-provenance']).toMatchObject([
      { line: 8, known: 'stated' },
    ]);
    const streaming = await spec(file('page.md', page), '--output', '-');
    expect(JSON.parse(streaming.out)).toMatchObject({ openapi: '3.2.0' });

    const again = await spec(output);
    const first = await spec(join(folder, 'api.yaml'));
    const facts = (text: string) => text.split('\n').filter((line) => /^ {2}query|^GET|operations,/.test(line));
    expect(facts(again.out).length).toBeGreaterThan(3);
    // Facts keep the places that they had in the document from which the file was made, under its whole name.
    expect(
      facts(again.out.replaceAll(join(folder, 'api.yaml'), 'api.yaml')).map((line) => line.replace(/ +/g, ' ')),
    ).toEqual(facts(first.out).map((line) => line.replace(/ +/g, ' ')));
  });

  it('shows where two descriptions of one API disagree, with both lines, and exits with 1', async () => {
    const more = '        - { name: colour, in: query, schema: { type: string } }\n';
    const [one, two] = [file('one.yaml', openapi(50)), file('two.yaml', openapi(20, more))];
    const { code, out } = await spec(one, '--against', two);
    expect(code).toBe(1);
    expect(out).toMatch(/limit.*: maximum\n {4}50 {2}\S+one\.yaml:8\S*\n {4}20 {2}\S+two\.yaml:8/);
    expect(out).toMatch(/Only \S+two\.yaml says\n.*colour.*two\.yaml:10/);
    const same = await spec(one, '--against', file('same.yaml', openapi(50)));
    expect(same.code).toBe(0);
    expect(same.out).toMatch(/^0 contradictions, 0 facts only in the first, 0 only in the second$/m);
  });

  it('prints all of it for programs, as the published schema says, with the findings', async () => {
    const schema = JSON.parse(readFileSync(new URL('../schemas/spec.schema.json', import.meta.url), 'utf8'));
    const valid = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
    const api = file('api.yaml', openapi(50));
    const { code, out } = await spec(file('page.md', page), api, '--format', 'json');
    const told = JSON.parse(out);
    expect([code, valid(told), valid.errors]).toEqual([0, true, null]);
    expect(told.counts).toMatchObject({ operations: 2, parameters: 4, limits: 2 });
    expect(told.findings).toContainEqual(
      expect.objectContaining({
        id: 'dangling-reference',
        severity: 'error',
        places: [expect.objectContaining({ line: 20 })],
      }),
    );
    expect(told.contract.operations[1]).toMatchObject({ path: '/jobs', provenance: [{ line: 5, known: 'stated' }] });
    const apart = await spec(api, '--against', file('two.yaml', openapi(20)), '--format', 'json');
    expect(apart.code).toBe(1);
    expect(JSON.parse(apart.out)).toMatchObject({
      differences: [{ kind: 'differs', fact: 'maximum', values: [50, 20] }],
    });
    expect([valid(JSON.parse(apart.out)), valid.errors]).toEqual([true, null]);
  });

  it.each([
    ['empty.yaml', '', /empty\.yaml is empty/],
    ['login.html', '<html><form><input type="password"></form></html>', /login\.html:1:\d+: .*asks for a password/],
    ['tabs.yaml', 'openapi: 3.0.0\npaths:\n\t/a: {}\n', /tabs\.yaml:3:1: This is not YAML/],
    ['letter.txt', 'Dear reader,\n', /letter\.txt:1: No operation was found/],
  ])('says of %s what is wrong, where and what to do, and exits with 2', async (name, text, message) => {
    const { code, out, err } = await spec(file(name, text));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).toMatch(/\n {2}→ \S/);
  });

  it('names the file that was probably meant', async () => {
    file('openapi.yaml', openapi(1));
    const { code, err } = await spec(join(folder, 'openapi.yml'));
    expect(code).toBe(2);
    expect(err).toContain('Did you mean');
  });

  it('ends at references that lead in a circle through files', async () => {
    const loop = (other: string) => `openapi: 3.1.0\npaths:\n  /a:\n    $ref: "${other}#/paths/~1a"\n`;
    file('second.yaml', loop('first.yaml'));
    const { code, err } = await spec(file('first.yaml', loop('second.yaml')));
    expect(code).toBe(2);
    expect(err).toMatch(/first\.yaml:4:\d+: The reference second\.yaml\S* leads back to itself/);
  });
});
