import { expect, test } from 'vitest';
import { linesOf } from '../testing/contract-lines.ts';
import { noticed, readText } from '../testing/read-text.ts';

const page = (...lines: readonly string[]) => ['# Jobs API', '', ...lines].join('\n');

test('structures of their own are put where actions name them, in lists too', async () => {
  const contract = await readText(
    page(
      '## Jobs [/v2/jobs]',
      '### List [GET]',
      '+ Response 200 (application/json)',
      '    + Attributes (array[Job])',
      '### Make [POST]',
      '+ Request (application/json)',
      '    + Attributes (Job)',
      '+ Response 201',
      '# Data Structures',
      '## Job (object)',
      '+ id: j1 (string, required)',
      '+ kind (enum)',
      '    + Members',
      '        + `a`',
      '        + `b`',
      '+ owner (object)',
      '    + mail (string, required)',
      '+ tags: x, y (array[string])',
    ),
    'api.apib',
  );
  const job = 'object {id string, kind? string a|b, owner? object {mail string}, tags? array of string}';
  expect(linesOf(contract)).toEqual([
    'get /v2/jobs',
    `  200 array of ${job}`,
    'post /v2/jobs',
    `  body ${job}`,
    '  201',
  ]);
  expect(noticed(contract)).toEqual([]);
});

test('what is not read is told', async () => {
  const contract = await readText(
    page(
      '## Jobs [/v2/jobs]',
      '### Make [POST]',
      '+ Response 201 (application/json)',
      '    + Schema',
      '',
      '            {"type": "object"}',
      '',
      '# Data Structures',
      '## Job (Thing)',
      '+ id (string)',
    ),
    'api.apib',
  );
  expect(noticed(contract)).toEqual([
    'warning part-not-read 6',
    'warning part-not-read 11',
    'warning schema-not-used 11',
  ]);
});

test('headings with brackets alone are no such page', async () => {
  const contract = await readText(page('## Jobs [/v2/jobs]', '`GET /v2/jobs`', '+ Response 200'), 'api.md');
  expect(linesOf(contract)).toEqual(['get /v2/jobs', '  200']);
});
