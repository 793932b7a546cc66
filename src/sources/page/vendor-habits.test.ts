import { holdPages } from '../testing/hold-pages.ts';

const asked = [
  '  query page_size? integer 1..50 =20',
  '  query page_token? string',
  '  query state? string open|closed',
];
const listed = '  200 object {jobs? array of object {id? string, size? integer}, next_page_token? string}';
const refused = ['  401', '  429'];

/** The same facts in the habits of more vendors, with what each of them leaves open. */
const pages: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    // The sample of the answer stands before the request line, without a status; errors are listed once for all.
    'slate.md',
    [
      'get /v2/jobs with key',
      '  query page_size? any 1..50 =20',
      '  query page_token? any',
      '  query state? any open|closed',
      listed.replace('200', '2XX'),
      'post /v2/jobs with key',
      '  body object {name string ..80, size? integer}',
      '  2XX object {id? string}',
      'get /v2/jobs/{ID} with key',
      '  path ID any',
      '  2XX object {id? string, size? integer}',
    ],
    ['note statuses-of-no-operation', 'note type-not-shown', 'note status-not-shown', 'note type-not-shown'],
  ],
  [
    // A path in pieces, and labels that only layout keeps apart from the type.
    'mintlify-copied.txt',
    [
      'get /v2/jobs with key',
      ...asked,
      '  200 object {jobs array of object {id? string, size? integer}, next_page_token? string}',
      '  401',
    ],
    ['note answers-in-tabs', 'note members-not-shown'],
  ],
  [
    'mintlify-post-copied.txt',
    [
      'post /v2/jobs/{job_id}/notes with key',
      '  path job_id string',
      '  body object {name string 1..80, size? integer 0..}',
      '  201 object {id? string}',
    ],
    [],
  ],
  [
    'github-copied.txt',
    [
      'get /v2/jobs with key',
      '  query page_size? integer ..50 =20',
      ...asked.slice(1),
      listed,
      ...refused,
      'post /v2/owners/{owner}/jobs with key',
      '  path owner string',
      '  body object {name string, size? integer}',
      '  201 object {id? string}',
    ],
    ['note request-line-behind'],
  ],
  [
    // Bounds, defaults and values in sentences; one key for all, which operations only name by its kind.
    'bump-copied.txt',
    [
      'get /v2/jobs with key',
      ...asked,
      '  200 object {jobs array of object {id? string, size? integer}, id? string, size? integer, next_page_token? string}',
      ...refused,
      'post /v2/jobs with key',
      '  body object {name string ..80, size? integer 0..}',
      '  201 object {id? string}',
    ],
    ['warning depth-not-shown'],
  ],
  [
    // Members in nested lists, with values, types and needs in one notation; parameters of a resource hold for its actions.
    'blueprint.apib',
    [
      'get /v2/jobs with key',
      '  query page_size? number 1..50 =20',
      ...asked.slice(1),
      '  200 object {jobs array of object {id string, size? number}, next_page_token? string}',
      ...refused,
      'post /v2/jobs with key',
      '  body object {name string ..80, size? number}',
      '  201 object {id string}',
      'delete /v2/jobs/{job_id}',
      '  path job_id string',
      '  204',
    ],
    ['note number-where-whole'],
  ],
  [
    // Only commands show the credential, and that a body is a form.
    'payments-copied.txt',
    [
      'get /v2/jobs with key',
      ...asked.slice(0, 1),
      '  query state? string open|closed',
      '  query page_token? string',
      listed.replace('200', '2XX'),
      'post /v2/jobs with key',
      '  body object {name string, size? integer}',
      '  2XX object {id? string}',
    ],
    ['note request-line-behind', 'note status-not-shown'],
  ],
  [
    // The key stands among the headers.
    'zudoku-copied.txt',
    [
      'get /v2/jobs with key',
      '  query page_size? integer 1..50 =20',
      '  query state? string open|closed',
      '  200 object {jobs array of object, next_page_token? string}',
    ],
    ['warning depth-not-shown'],
  ],
  [
    'sphinx-copied.txt',
    [
      'get /v2/jobs with key',
      ...asked,
      listed,
      ...refused,
      'post /v2/jobs',
      '  body object {name string ..80, size? integer}',
      '  201 object {id? string}',
      'delete /v2/jobs/{job_id}',
      '  path job_id string',
      '  204',
      '  404',
    ],
    [],
  ],
];

holdPages(pages);
