import { describe, expect, test } from 'vitest';
import { noticed, problemOf, readText } from '../testing/read-text.ts';

const fragment = (path: string, schema: string) =>
  `{"openapi":"3.0.0","info":{"title":"T","version":"1"},"paths":{"${path}":{"get":{"responses":{"200":{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Run"}}}}}}}},"components":{"schemas":{"Run":${schema}}}}`;
const page = (...blocks: readonly string[]) =>
  ['# API', ...blocks.map((block) => `\n## Part\n\n\`\`\`json\n${block}\n\`\`\``)].join('\n');

describe('Markdown with embedded OpenAPI', () => {
  test('fragments of one API become one contract, with the lines and columns of the page', async () => {
    const contract = await readText(
      page(fragment('/a', '{"type":"string"}'), fragment('/b', '{"type":"string"}')),
      'api.md',
    );
    expect(contract.documents).toMatchObject([{ name: 'api.md', kind: 'markdown' }]);
    expect(contract.operations.map(({ id }) => id)).toEqual(['get-a', 'get-b']);
    expect(contract.origins['Run#/type']).toMatchObject([
      { line: 6, pointer: '/components/schemas/Run/type', excerpt: '"type":"string"' },
      { line: 12, excerpt: '"type":"string"' },
    ]);
    expect(noticed(contract)).toEqual([]);
  });

  test('YAML blocks count too, and blocks that are no OpenAPI do not', async () => {
    const yaml = 'openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses: {}';
    const contract = await readText(
      `# A\n\n\`\`\`json\n{"status": "openapi: no"}\n\`\`\`\n\n\`\`\`yaml\n${yaml}\n\`\`\`\n`,
      'api.md',
    );
    expect(contract.operations).toMatchObject([{ id: 'get-a', provenance: [{ line: 11, column: 5 }] }]);
  });

  test('a broken fragment is a finding at its line, and the others are read', async () => {
    const contract = await readText(page('{"openapi": "3.0.0",\n "paths": }', fragment('/b', '{}')), 'api.md');
    expect(contract.operations.map(({ id }) => id)).toEqual(['get-b']);
    expect(contract.findings).toEqual([
      expect.objectContaining({
        id: 'broken-fragment',
        severity: 'error',
        places: [expect.objectContaining({ line: 7, column: 11 })],
      }),
    ]);
  });

  test.each([
    ['only a broken fragment', page('{"openapi": "3.0.0",\n "paths": }'), 7],
    ['only prose', '# API\n\nText.\n', 1],
    ['OpenAPI without operations', page('{"openapi": "3.0.0", "paths": {}}'), 1],
  ])('%s is a problem', async (_, text, line) => {
    const problem = await problemOf(readText(text, 'api.md'));
    expect(problem.place).toMatchObject({ document: 'api.md', line });
    expect(problem.remedy).toBeTruthy();
  });
});
