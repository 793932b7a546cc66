import { describe, expect, test } from 'vitest';
import { readDocuments } from './index.ts';
import { documentOf, problemOf, readText } from './testing/read-text.ts';

const laughs = [
  'openapi: 3.0.0',
  'a0: &a0 [x,x,x,x,x,x,x,x,x]',
  ...Array.from(
    { length: 11 },
    (_, n) => `a${n + 1}: &a${n + 1} [${Array.from({ length: 9 }, () => `*a${n}`).join(',')}]`,
  ),
  'paths: {/a: {get: {responses: {"200": {description: x, content: {application/json: {schema: {enum: *a11}}}}}}}}',
].join('\n');

describe('a document that cannot be read is a problem that says where and what to do', () => {
  test.each([
    ['empty', 'a.yaml', '', /is empty/],
    ['binary', 'a.json', 'PK\u0003\u0004\0\0', /NUL bytes/],
    ['a login page', 'a.html', '<html><body><form><input type="password"></form></body></html>', /asks for a password/],
    ['YAML with tabs', 'a.yaml', 'openapi: 3.0.0\npaths:\n\t/a: {}\n', /not YAML/],
    ['billion laughs', 'a.yaml', laughs, /cannot be unfolded/],
    ['brackets without end', 'a.yaml', '['.repeat(100_000), /nest deeper/],
    ['fifty megabytes of one line', 'a.json', 'x'.repeat(50_000_000), /50 MB, and at most 32/],
    ['a YAML list without end', 'a.yaml', `openapi: 3.1.0\nx: [${'a,'.repeat(100_000)}]`, /more values/],
    ['one endless line of a page', 'a.txt', `GET /a ${'x'.repeat(20_000_001)}`, /20 million characters/],
    ['marks without end', 'a.html', `<html><body>GET /a ${'<b>x'.repeat(100_001)}`, /more than 100000 elements/],
    ['words without end', 'a.html', `<html><body>${'x '.repeat(1_000_001)}`, /more than 1000000 words/],
    ['prose', 'a.txt', 'Dear reader,\nthis is a letter.\n', /No operation was found/],
  ])('%s', async (_, name, text, message) => {
    const problem = await problemOf(readDocuments([documentOf(text, name)]));
    expect(problem.message).toMatch(message);
    expect(problem.place?.document).toBe(name);
    expect(problem.remedy).toBeTruthy();
  });

  test('schemas that nest a hundred levels are read', async () => {
    const schema = '{"properties":{"a":'.repeat(100) + '{}' + '}}'.repeat(100);
    const text = `{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{"description":"x","content":{"application/json":{"schema":${schema}}}}}}}}}`;
    expect((await readText(text, 'a.json')).operations).toHaveLength(1);
  });

  test('a Markdown page of a megabyte is read line by line', async () => {
    const page = `${'# Head\n\n- one\n- *two* [three](four)\n\n```json\n{}\n```\n'.repeat(20_000)}\n\`\`\`yaml\nopenapi: 3.1.0\npaths: {/a: {get: {}}}\n\`\`\`\n`;
    expect((await readText(page, 'a.md')).operations[0]?.provenance[0]?.line).toBe(160_004);
  });

  test('brackets in a page end somewhere', async () => {
    expect((await readText(`GET /a\n${'[[[[{{{{'.repeat(5_000)}`, 'a.txt')).operations).toHaveLength(1);
  });
});
