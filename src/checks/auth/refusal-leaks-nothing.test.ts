import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { refusalLeaksNothing } from './refusal-leaks-nothing.ts';

const contract: Contract = {
  ...runsContract,
  securitySchemes: { key: { kind: 'apiKey', in: 'header', name: 'x-key', provenance: [place()] } },
  operations: runsContract.operations.map((operation) => ({
    ...operation,
    security: [{ schemes: ['key'], provenance: [place()] }],
  })),
};
const shown = control({
  operation: 'getRun',
  json: { runId: 'run-000000001', plan: { planId: 'plan-00000000-1' }, help: 'https://docs.example/v1/errors' },
});
const refused = (json: object, status = 401) => ({
  case: negative('getRun', 'no-credential', 'credential'),
  control: shown,
  records: [
    { operation: 'getRun', step: 'probe', status, json: { ...json }, parameters: { 'path.runId': 'run-000000001' } },
  ],
});

checkLaws(
  refusalLeaksNothing,
  {
    letsPass: [
      { title: 'a plain refusal', ...refused({ error: 'Unauthorized' }) },
      { title: 'an echo of what was asked', ...refused({ error: 'no access to run-000000001' }) },
      { title: 'a link', ...refused({ help: 'https://docs.example/v1/errors' }) },
      { title: 'a success, which has a check of its own', shows: 'nothing', ...refused({ planId: 'x' }, 200) },
    ],
    catches: [
      {
        title: 'a value of the thing in a refusal',
        kind: 'protected-value-shown',
        ...refused({ error: 'no', data: { planId: 'plan-00000000-1' } }),
        named: ['x1', 'x900'],
      },
    ],
  },
  contract,
);
