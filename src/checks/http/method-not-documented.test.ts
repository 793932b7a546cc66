import { checkLaws } from '../testing/check.laws.ts';
import { negative } from '../testing/probes.ts';
import { methodNotDocumented } from './method-not-documented.ts';

const probe = negative('getRun', 'wrong-method', 'method');

checkLaws(methodNotDocumented, {
  letsPass: [
    { title: '405', case: probe, records: [{ operation: 'getRun', step: 'probe', status: 405 }] },
    { title: '404', case: probe, records: [{ operation: 'getRun', step: 'probe', status: 404 }] },
    { title: '501', case: probe, records: [{ operation: 'getRun', step: 'probe', status: 501 }] },
    {
      title: 'a server error, which has a check of its own',
      shows: 'nothing',
      case: probe,
      records: [{ operation: 'getRun', step: 'probe', status: 500 }],
    },
  ],
  catches: [
    {
      title: 'a success',
      kind: 'undocumented-method',
      case: probe,
      records: [{ operation: 'getRun', step: 'probe', status: 200, json: {} }],
    },
  ],
});
