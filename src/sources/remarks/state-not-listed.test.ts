import { expect, test } from 'vitest';
import { noticed, readText } from '../testing/read-text.ts';

const page = (values: string) => `# Jobs

GET /jobs

## Query parameters

| Parameter | Type | Description |
|---|---|---|
| status | string | Only jobs in one of: ${values} |

## Resume a job

POST /jobs/{job_id}:resume

While a job is in the paused_by_user state, lets it go on.
`;

test('a state that a sentence names and no list has is told with both lines', async () => {
  const told = noticed(await readText(page('`open`, `closed`'), 'page.md'));
  expect(told.filter((line) => line.includes('state-not-listed'))).toEqual(['note state-not-listed 15,9']);
});

test('a state that is listed is none', async () => {
  const told = noticed(await readText(page('`open`, `closed`, `paused_by_user`'), 'page.md'));
  expect(told.filter((line) => line.includes('state-not-listed'))).toEqual([]);
});
