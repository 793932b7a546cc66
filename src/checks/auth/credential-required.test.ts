import type { Contract } from '../../model/index.ts';
import { approvals, approve } from '../testing/approvals-contract.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { credentialRequired } from './credential-required.ts';

const contract: Contract = {
  ...runsContract,
  operations: runsContract.operations.map((operation) => ({
    ...operation,
    security: [{ schemes: ['key'], provenance: [place()] }],
  })),
};
const approving: Contract = {
  ...approvals(),
  operations: approvals().operations.map((operation) => ({
    ...operation,
    security: [{ schemes: ['key'], provenance: [place()] }],
  })),
};
const told = {
  kind: 'scenario',
  scenario: 'act-while-waiting',
  requirements: ['credential-required:approveRun'],
} as const;
const action = { contract: approving, case: told };
const opened = control({ operation: 'getRun', json: {} });
const none = negative('getRun', 'no-credential', 'credential');
const probe = { operation: 'getRun', step: 'probe', credential: 'none' } as const;

checkLaws(
  credentialRequired,
  {
    letsPass: [
      { title: 'a 401', case: none, control: opened, records: [{ ...probe, status: 401 }] },
      { title: 'a 403', case: none, control: opened, records: [{ ...probe, status: 403 }] },
      {
        title: 'a 404, which hides that there is anything',
        case: none,
        control: opened,
        records: [{ ...probe, status: 404 }],
      },
      {
        title: 'a 401 where the right credential gets a 404',
        case: none,
        control: control({ operation: 'getRun', status: 404 }),
        records: [{ ...probe, status: 401 }],
      },
      {
        title: 'a 404 where the right credential gets it too',
        shows: 'nothing',
        case: none,
        control: control({ operation: 'getRun', status: 404 }),
        records: [{ ...probe, status: 404 }],
      },
      {
        title: 'a 401 for everybody',
        shows: 'nothing',
        case: none,
        control: control({ operation: 'getRun', status: 401 }),
        records: [{ ...probe, status: 401 }],
      },
      {
        title: 'an action that is refused without a credential and taken with it',
        ...action,
        records: [approve('no-credential', 401, { credential: 'none' }), approve('act')],
      },
      {
        title: 'an action that is refused with the credential too',
        shows: 'nothing',
        ...action,
        records: [approve('no-credential', 401, { credential: 'none' }), approve('act', 401)],
      },
      {
        title: 'an action that was never had',
        shows: 'nothing',
        ...action,
        records: [approve('no-credential', 400, { credential: 'none' })],
      },
      { title: 'not now', shows: 'nothing', case: none, control: opened, records: [{ ...probe, status: 503 }] },
    ],
    catches: [
      {
        title: 'an action that is taken with a wrong credential',
        kind: 'wrong-credential',
        ...action,
        records: [
          approve('no-credential', 401, { credential: 'none' }),
          approve('wrong-credential', 201, { credential: 'wrong' }),
          approve('act'),
        ],
      },
      {
        title: 'an action that anybody may do',
        kind: 'no-credential',
        ...action,
        records: [approve('no-credential', 201, { credential: 'none' }), approve('act')],
      },
      {
        title: 'a success without a credential',
        kind: 'no-credential',
        case: none,
        control: opened,
        records: [{ ...probe, json: {} }],
        named: ['x1', 'x900'],
      },
      {
        title: 'a success with a wrong credential',
        kind: 'wrong-credential',
        case: negative('getRun', 'wrong-credential', 'credential'),
        control: opened,
        records: [{ ...probe, credential: 'wrong', json: {} }],
      },
      {
        title: 'a stream that opens to anybody',
        kind: 'no-credential',
        case: negative('streamRun', 'no-credential', 'credential'),
        records: [{ stream: 'streamRun', step: 'probe', events: [] }],
      },
    ],
  },
  contract,
);
