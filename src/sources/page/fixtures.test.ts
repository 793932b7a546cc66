import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocuments } from '../index.ts';
import { notOnLine } from '../testing/not-on-line.ts';
import { documentOf } from '../testing/read-text.ts';

const folder = 'fixtures/documents/styles';

/** How a line may show a fact otherwise than in the words of the contract. */
const otherwise: readonly (readonly [RegExp, RegExp, string])[] = [
  [/ security: /, /api key/i, 'an operation calls by its kind what the page names elsewhere'],
  [/ application\/\S*#\S*\/type: .*object/, /./, 'members make an object of what holds them'],
  [/ basic: |security: .*basic/, /-u "/, 'a command sends a user'],
  [/form-urlencoded: /, /-d /, 'a command sends a form'],
  [/#\/required: /, /\btrue\b/, 'a column that asks for a need'],
  [/^[\w-]+: .*\{/, /<ID>|:job_id|\(job_id\)/, 'parameters in the marks of the page'],
  [/^(get-v2-jobs|post-v2-jobs-by-job_id-notes): /, /^(jobs|notes)$/, 'the last piece of a path in pieces'],
  [/^(get|delete)-v2-jobs\S*: /, /\[(GET|DELETE)\]$/, 'the path stands at the resource'],
  [/^https:/, /^\/v2\/jobs$/, 'the server stands on the line above the path'],
  [/./, /^api: eJ/, 'all of it stands there, compressed'],
];

test.each(readdirSync(folder))('%s: each fact stands on the line that is cited for it', async (name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const lines = text.split('\n');
  const contract = await readDocuments([documentOf(text, name)]);
  const missing = notOnLine(contract, { [name]: text }).filter((told) => {
    const cited = (/: line ([\d, ]+) does not/.exec(told)?.[1] ?? '')
      .split(', ')
      .map((line) => lines[Number(line) - 1] ?? '');
    return !otherwise.some(([fact, line]) => fact.test(told) && cited.every((one) => line.test(one)));
  });
  expect(missing).toEqual([]);
});
