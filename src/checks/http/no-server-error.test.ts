import { checkLaws } from '../testing/check.laws.ts';
import { noServerError } from './no-server-error.ts';

checkLaws(noServerError, {
  letsPass: [
    { title: 'a refusal', records: [{ operation: 'createRun', status: 422 }] },
    { title: 'acceptance', records: [{ operation: 'createRun', status: 201, json: {} }] },
    { title: 'not now', shows: 'nothing', records: [{ operation: 'createRun', status: 503 }] },
    { title: 'not at all', shows: 'nothing', records: [{ operation: 'createRun', status: 501 }] },
    { title: 'no answer', shows: 'nothing', records: [{ operation: 'createRun', failure: 'timeout' }] },
  ],
  catches: [
    { title: 'a crash', kind: 'server-error', records: [{ operation: 'createRun', status: 500 }], named: ['x1'] },
    { title: 'a bad gateway', kind: 'server-error', records: [{ operation: 'createRun', status: 502 }] },
  ],
});
