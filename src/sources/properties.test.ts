import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../model/index.ts';
import { compareContracts, printOpenapi, readDocuments } from './index.ts';
import { misplaced, openapiOf } from './testing/read-text.ts';

const page = readFileSync('suites/toolregistry/source/runs.md', 'utf8');
const yaml = `openapi: 3.0.3
info: {title: T, version: "1"}
x-shared: &id {type: string, format: uuid}
paths:
  /runs/{id}:
    parameters: [{name: id, in: path, required: true, schema: *id}]
    get:
      responses:
        "200":
          description: Fine
          content: {application/json: {schema: {$ref: "#/components/schemas/Run"}}}
components:
  schemas:
    Run:
      <<: {type: object}
      properties: {id: *id, next: {$ref: "#/components/schemas/Run"}, n: {type: number, nullable: true, exclusiveMinimum: true}}
`;
const json = openapiOf({
  security: [{}],
  paths: {
    '/a': {
      get: {
        parameters: [{ name: 'q', in: 'query', schema: { enum: [1] } }],
        responses: { 200: { $ref: '#/components/responses/R' } },
      },
    },
  },
  components: { responses: { R: { description: 'No content' } } },
});
/** A page short enough to be broken many times. */
const excerpt = page.slice(0, page.indexOf('\n## ', page.indexOf('## List runs') + 1));
const styles = 'fixtures/documents/styles';
const documents: Readonly<Record<string, string>> = {
  'a.yaml': yaml,
  'a.json': json,
  'a.md': excerpt,
  ...Object.fromEntries(readdirSync(styles).map((file) => [file, readFileSync(`${styles}/${file}`, 'utf8')])),
  'states.md':
    '# States of a job\n\nNEW → (RUNNING | HELD)* → DONE\n\n| State | Next | Final |\n|---|---|---|\n| NEW | RUNNING | no |\n| DONE | | yes |\n\n## HELD\n\nA held job moves to RUNNING when it is freed.\n',
};
const name = fc.constantFrom(...Object.keys(documents));

/** Reading gives a contract whose places are right, or a problem that says where and what to do; nothing else. */
async function holds(document: string, bytes: Uint8Array): Promise<void> {
  try {
    const contract = await readDocuments([{ name: document, bytes }]);
    expect(misplaced(contract, { [document]: new TextDecoder().decode(bytes) })).toEqual([]);
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    expect(cause.place?.document).toBe(document);
    expect(cause.remedy).toBeTruthy();
  }
}

const bytesOf = (document: string) => new TextEncoder().encode(documents[document]);

describe('whatever happens to a document, reading it never crashes', () => {
  test('cut short anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(name, fc.double({ min: 0, max: 1, noNaN: true }), (document, share) => {
        const bytes = bytesOf(document);
        return holds(document, bytes.slice(0, Math.floor(share * bytes.length)));
      }),
      { numRuns: 60 },
    );
  });

  test('with bytes replaced', async () => {
    const change = fc.record({
      at: fc.nat(),
      byte: fc.oneof(
        fc.constantFrom(...new TextEncoder().encode('{}[]":,-&*\n\t #')),
        fc.integer({ min: 0, max: 255 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(name, fc.array(change, { minLength: 1, maxLength: 8 }), (document, changes) => {
        const bytes = bytesOf(document);
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        return holds(document, bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('with a stretch moved elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(name, fc.nat(), fc.nat(200), fc.nat(), (document, from, length, to) => {
        const text = documents[document] ?? '';
        const start = from % text.length;
        const rest = text.slice(0, start) + text.slice(start + length);
        const target = to % (rest.length + 1);
        return holds(
          document,
          new TextEncoder().encode(rest.slice(0, target) + text.slice(start, start + length) + rest.slice(target)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

test.each(Object.entries(documents))(
  '%s: printed as OpenAPI and read again, it is the same',
  async (document, text) => {
    const bytes = new TextEncoder().encode(text);
    const more = document === 'states.md' ? [{ name: 'a.json', bytes: bytesOf('a.json') }] : [];
    const contract = await readDocuments([{ name: document, bytes }, ...more]);
    const again = await readDocuments([
      { name: 'printed.json', bytes: new TextEncoder().encode(printOpenapi(contract)) },
    ]);
    expect(compareContracts(contract, again)).toEqual([]);
    expect(again.states).toEqual(contract.states);
    expect((contract.states ?? []).length > 0).toBe(document === 'states.md');
  },
);

test('two drawings of the states are compared', async () => {
  const drawn = (way: string, final: string) =>
    readDocuments([
      { name: 'a.json', bytes: bytesOf('a.json') },
      {
        name: 'states.md',
        bytes: new TextEncoder().encode(`# States of a job\n\n${way}\n\nTerminal states: ${final}\n`),
      },
    ]);
  const differences = compareContracts(
    await drawn('NEW → RUNNING → DONE', 'DONE'),
    await drawn('NEW → HELD → DONE', 'DONE'),
  );
  expect(differences.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual(
    expect.arrayContaining(['only-first states RUNNING', 'only-second states HELD']),
  );
  expect(differences.every(({ places }) => places.some((side) => side[0]?.document === 'states.md'))).toBe(true);
});

test('pages with their lines in another order give a contract or a problem, and places that are right', async () => {
  const pages = Object.keys(documents).filter((file) => /\.(?:md|mdx|txt|apib|html)$/.test(file));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pages), fc.infiniteStream(fc.nat()), (document, order) => {
      const lines = (documents[document] ?? '').split('\n').map((line) => ({ line, at: order.next().value as number }));
      const text = lines.toSorted((a, b) => a.at - b.at).map(({ line }) => line);
      return holds(document, new TextEncoder().encode(text.join('\n')));
    }),
    { numRuns: 60 },
  );
});

describe('whatever stands in an OpenAPI document, reading it never crashes', () => {
  const keys = [
    '$ref',
    'schema',
    'properties',
    'items',
    'type',
    'content',
    'application/json',
    'parameters',
    'responses',
    '200',
    'get',
    'post',
    'nullable',
    'allOf',
    'security',
    'name',
    'in',
    'required',
    'headers',
    'links',
    '__proto__',
    'examples',
    'enum',
  ];
  const values = [null, true, 0, -1.5, '', 'string', 'query', 'path', '#/paths', '#/components/schemas/A', '#', [], {}];
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(...values),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 4 }),
    ),
  }));

  test('any values in any places', async () => {
    await fc.assert(
      fc.asyncProperty(tree, tree, tree, (operation, schema, rest) => {
        const text = JSON.stringify({
          openapi: '3.0.0',
          paths: { '/a': { get: operation }, '/b': rest },
          components: { schemas: { A: schema } },
          security: rest,
        });
        return holds('a.json', new TextEncoder().encode(text));
      }),
      { numRuns: 200 },
    );
  });
});
