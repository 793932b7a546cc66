import { checkLaws } from '../testing/check.laws.ts';
import { keptContract } from '../testing/kept-contract.ts';
import { control, negative } from '../testing/probes.ts';
import { credentialInItsPlace } from './credential-in-its-place.ts';

const told = (status: number, right: number) => ({
  case: negative('getRun', 'misplaced-credential', 'credential'),
  records: [{ operation: 'getRun', step: 'probe', status, json: {} }],
  control: control({ operation: 'getRun', status: right, json: {} }),
});

checkLaws(
  credentialInItsPlace,
  {
    letsPass: [
      { title: 'a refusal', ...told(401, 401) },
      { title: 'an operation that is open to anyone', shows: 'nothing', ...told(200, 200) },
      { title: 'a server error, of which another check speaks', shows: 'nothing', ...told(500, 401) },
    ],
    catches: [{ title: 'a success', kind: 'taken-elsewhere', named: ['x1', 'x900'], ...told(200, 401) }],
  },
  keptContract,
);
