import { checkLaws } from '../testing/check.laws.ts';
import { negative } from '../testing/probes.ts';
import { allowHeaderOn405 } from './allow-header-on-405.ts';

const probe = negative('getRun', 'wrong-method', 'method');

checkLaws(allowHeaderOn405, {
  letsPass: [
    {
      title: 'a 405 with Allow',
      case: probe,
      records: [{ operation: 'getRun', step: 'probe', status: 405, headers: [['allow', 'GET, DELETE']] }],
    },
    {
      title: 'a 405 with an empty Allow',
      case: probe,
      records: [{ operation: 'getRun', step: 'probe', status: 405, headers: [['Allow', '']] }],
    },
    {
      title: 'another refusal',
      shows: 'nothing',
      case: probe,
      records: [{ operation: 'getRun', step: 'probe', status: 404 }],
    },
  ],
  catches: [
    {
      title: 'a 405 that names nothing',
      kind: 'allow-missing',
      case: probe,
      records: [{ operation: 'getRun', step: 'probe', status: 405, json: { error: 'no' } }],
      named: ['x1'],
    },
  ],
});
