import { expect, test } from 'vitest';
import { readDocuments } from '../sources/index.ts';
import { documentOf } from '../sources/testing/read-text.ts';
import { inferBehaviours } from './infer-behaviours.ts';

const page = `# Jobs

POST /jobs

Response 201

{ "id": "1", "status": "open" }

GET /jobs/{id}

Response 200

| Field | Type |
|---|---|
| id | string |
| status | string: open / held / done |

POST /jobs/{id}/answer

Answers a question while the job is in the held state.

## Request body

| Field | Type | Required | Description |
|---|---|---|---|
| text | string | yes | at most 2 KB |

POST /jobs/{id}/rename

Gives it another name.

# Job states

open → held → done
`;

test('an operation that a sentence says is for a state is an action, and only inferred', async () => {
  const { actions } = inferBehaviours(await readDocuments([documentOf(page, 'jobs.md')]));
  expect(actions).toMatchObject([
    {
      operation: 'post-jobs-by-id-answer',
      resource: 'job',
      when: ['held'],
      leads: ['done'],
      input: { path: 'text', mostBytes: 2048 },
      provenance: { document: 'jobs.md', line: 20, known: 'inferred' },
    },
  ]);
});
