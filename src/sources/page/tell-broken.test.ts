import { expect, test } from 'vitest';
import { readDocuments } from '../index.ts';
import { documentOf } from '../testing/read-text.ts';

const told = async (name: string, text: string) =>
  (await readDocuments([documentOf(text, name)])).findings
    .filter(({ id }) => id.startsWith('document-'))
    .map(({ id, places, message }) =>
      `${id} ${places[0]?.line} ${/middle of ([^;]+)/.exec(message)?.[1] ?? ''}`.trim(),
    );

const page = '# List jobs\n\n`GET /v2/jobs`\n\n## Response 200\n\n';
const table = '| Field | Type | Description |\n| --- | --- | --- |\n| id | string | Which |\n';

test.each([
  ['an open code block', `${page}\`\`\`json\n{"id": "a"}\n`, 'document-cut 7 a code block'],
  ['a heading with nothing below it', `${page}Fine\n\n## Make a j`, 'document-cut 9 a part whose heading stands last'],
  ['a row with fewer cells', `${page}${table}| size | integ`, 'document-cut 10 a row of a table'],
  ['an open bracket', `${page}- \`id\` (string`, 'document-cut 7 a line'],
  ['a word that begins like others', `${page}These are the parameters\n\nThe param`, 'document-cut 9 a word'],
  ['a block that nothing closes', `${page}<Tabs>\nA\n</Tabs>\n<Tabs>\nB\n`, 'document-cut 10 a block (Tabs)'],
  ['a sign that no page shows', `${page}Fi\u0001ne\n`, 'document-damaged 7'],
])('%s', async (_, text, finding) => {
  expect(await told('page.md', text)).toEqual([finding]);
});

test.each([
  ['a sample', '```json\n{\n  "id": "a#,\n  "size": 1\n}\n```\n', 'sample-not-understood 8'],
  ['a sample in one line', '```json\n{"id": "a}\n```\n', 'sample-not-understood 8'],
  ['a table', table.replace('| --- | --- |', '| ---x| --- |').replace('---x', '-]---'), 'table-not-understood 8'],
])('%s that is broken', async (_, text, finding) => {
  const { findings } = await readDocuments([documentOf(`${page}${text}`, 'page.md')]);
  expect(findings.map(({ id, places }) => `${id} ${places[0]?.line}`)).toContain(finding);
});

test.each([
  ['page.md', `${page}${table}`],
  ['page.md', `${page}\`\`\`json\n{"id": "a"}\n\`\`\``],
  ['page.md', `${page}<Badge text="new">\n\nFine, and that is all`],
  ['page.md', `${page}<Tabs><Tab>A</Tab></Tabs>\n\n<Tab>B</Tab> of Array<String>\n\n### Response 404`],
  ['page.txt', 'List jobs\nGET /v2/jobs\nResponses\n200\nAll jobs'],
  ['page.html', '<h1>List jobs</h1><p><code>GET /v2/jobs</code></p><h2>Response 200</h2><p>Fine</p>'],
])('a whole page says nothing of it: %s %j', async (name, text) => {
  expect(await told(name, text)).toEqual([]);
});

test.each([
  ['an element', '<table><tr><th>Field</th><th>Type</th></tr><tr><td>id</td>', 'document-cut 1 an element (table)'],
  ['a mark', '<p>Fine</p><p cla', 'document-cut 1 an element'],
])('HTML that ends in %s', async (_, end, finding) => {
  const text = `<h1>List jobs</h1><p><code>GET /v2/jobs</code></p><h2>Response 200</h2>${end}`;
  expect(await told('page.html', text)).toEqual([finding]);
});
