import { checkLaws } from '../testing/check.laws.ts';
import { statusDocumented } from './status-documented.ts';

checkLaws(statusDocumented, {
  letsPass: [
    { title: 'a documented status', records: [{ operation: 'createRun', status: 201, json: {} }] },
    {
      title: 'a refusal with any status',
      shows: 'nothing',
      records: [{ operation: 'createRun', status: 418, json: {} }],
    },
    {
      title: 'a server error: another check speaks of it',
      shows: 'nothing',
      records: [{ operation: 'getRun', status: 500 }],
    },
    {
      title: 'a success without the credential: another check speaks of it',
      shows: 'nothing',
      records: [{ operation: 'getRun', status: 204, credential: 'none' }],
    },
  ],
  catches: [
    {
      title: 'another success than the documented one',
      kind: 'undocumented-status',
      records: [{ operation: 'createRun', status: 200, json: {} }],
      named: ['x1'],
    },
    {
      title: 'a redirect nobody spoke of',
      kind: 'undocumented-status',
      records: [{ operation: 'getRun', status: 302 }],
    },
    {
      title: 'one wrong status among right ones',
      kind: 'undocumented-status',
      records: [
        { operation: 'getRun', json: {} },
        { operation: 'getRun', status: 206, json: {} },
      ],
      named: ['x2'],
    },
  ],
});
