import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { negative } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { challengeOn401 } from './challenge-on-401.ts';

const contract: Contract = {
  ...runsContract,
  securitySchemes: { bearer: { kind: 'http', scheme: 'bearer', provenance: [place()] } },
  operations: runsContract.operations.map((operation) => ({
    ...operation,
    security: [{ schemes: ['bearer'], provenance: [place()] }],
  })),
};
const refused = (status: number, headers: readonly (readonly [string, string])[]) => ({
  case: negative('getRun', 'no-credential', 'credential'),
  records: [{ operation: 'getRun', step: 'probe', status, headers }],
});

checkLaws(
  challengeOn401,
  {
    letsPass: [
      { title: 'a challenge', ...refused(401, [['WWW-Authenticate', 'Bearer realm="runs"']]) },
      { title: 'another refusal', shows: 'nothing', ...refused(403, []) },
    ],
    catches: [
      { title: 'a 401 without a challenge', kind: 'challenge-missing', ...refused(401, []) },
      { title: 'an empty challenge', kind: 'challenge-missing', ...refused(401, [['www-authenticate', ' ']]) },
    ],
  },
  contract,
);
