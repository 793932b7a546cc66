import { checkLaws } from '../testing/check.laws.ts';
import { bodyValid } from './body-valid.ts';

const json = [['content-type', 'application/json']] as const;

checkLaws(bodyValid, {
  letsPass: [
    { title: 'a body that fits', records: [{ operation: 'getRun', json: { runId: 'a', status: 'RUNNING' } }] },
    {
      title: 'members that nobody mentions',
      records: [{ operation: 'getRun', json: { runId: 'a', status: 'RUNNING', more: [1] } }],
    },
    {
      title: 'a status without a schema',
      shows: 'nothing',
      records: [{ operation: 'getRun', status: 404, json: { message: 'no' } }],
    },
    {
      title: 'another media type: another check speaks of it',
      shows: 'nothing',
      records: [{ operation: 'getRun', text: '{}' }],
    },
    { title: 'no body', shows: 'nothing', records: [{ operation: 'getRun', headers: json }] },
  ],
  catches: [
    {
      title: 'a missing member',
      kind: 'schema-required',
      pointer: '/status',
      records: [{ operation: 'getRun', json: { runId: 'a' } }],
      named: ['x1'],
    },
    {
      title: 'a wrong type',
      kind: 'schema-type',
      pointer: '/runId',
      records: [{ operation: 'getRun', json: { runId: 7, status: 'x' } }],
    },
    {
      title: 'a fault inside a list',
      kind: 'schema-type',
      pointer: '/1/status',
      records: [
        {
          operation: 'listRuns',
          json: [
            { runId: 'a', status: 'x' },
            { runId: 'b', status: null },
          ],
        },
      ],
    },
    {
      title: 'another shape',
      kind: 'schema-type',
      pointer: '',
      records: [{ operation: 'listRuns', json: { items: [] } }],
    },
    {
      title: 'a body that is no JSON',
      kind: 'body-not-json',
      records: [{ operation: 'getRun', text: '{"runId":', headers: json }],
    },
  ],
});
