import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { credentialComesFirst } from './credential-comes-first.ts';

const contract: Contract = {
  ...runsContract,
  securitySchemes: { key: { kind: 'apiKey', in: 'header', name: 'x-key', provenance: [place()] } },
  operations: runsContract.operations.map((operation) => ({
    ...operation,
    security: [{ schemes: ['key'], provenance: [place()] }],
  })),
};
const refused = (status: number, known: number) => ({
  case: negative('getRun', 'no-credential-unknown-id', 'credential'),
  control: control({ operation: 'getRun', status: known }),
  records: [{ operation: 'getRun', step: 'probe', status }],
});

checkLaws(
  credentialComesFirst,
  {
    letsPass: [
      { title: 'alike: 401', ...refused(401, 401) },
      { title: 'alike: 404', ...refused(404, 404) },
      { title: 'a known thing that is shown to anybody', shows: 'nothing', ...refused(404, 200) },
    ],
    catches: [{ title: 'told apart', kind: 'existence-told', ...refused(404, 401), named: ['x1', 'x900'] }],
  },
  contract,
);
