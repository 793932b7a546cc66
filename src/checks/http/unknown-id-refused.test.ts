import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { unknownIdRefused } from './unknown-id-refused.ts';

const notFound = {
  status: '404',
  description: '',
  content: [],
  bodyless: false,
  headers: [],
  links: [],
  provenance: [place()],
};
const contract: Contract = {
  ...runsContract,
  operations: runsContract.operations.map((operation) => ({
    ...operation,
    responses: [...operation.responses, notFound],
  })),
};
const known = control({ operation: 'getRun', json: {} });
const unknown = negative('getRun', 'unknown-id', 'path.runId');

checkLaws(
  unknownIdRefused,
  {
    letsPass: [
      { title: 'a 404', case: unknown, control: known, records: [{ operation: 'getRun', step: 'probe', status: 404 }] },
      {
        title: 'a body that names nothing, where the document speaks of the id in the path',
        shows: 'nothing',
        case: negative('getRun', 'unknown-id', 'body/other_id'),
        control: known,
        records: [{ operation: 'getRun', step: 'probe', status: 200, json: {} }],
      },
      {
        title: 'a 403, which keeps silent about what exists',
        case: unknown,
        control: known,
        records: [{ operation: 'getRun', step: 'probe', status: 403 }],
      },
      {
        title: 'a refusal of known ids too',
        shows: 'nothing',
        case: unknown,
        control: control({ operation: 'getRun', status: 404 }),
        records: [{ operation: 'getRun', step: 'probe', status: 404 }],
      },
      {
        title: 'a 404 where the known one is in no state for it: it was found',
        case: unknown,
        control: control({ operation: 'getRun', status: 409 }),
        records: [{ operation: 'getRun', step: 'probe', status: 404 }],
      },
      {
        title: 'a 409 for both',
        shows: 'nothing',
        case: unknown,
        control: control({ operation: 'getRun', status: 409 }),
        records: [{ operation: 'getRun', step: 'probe', status: 409 }],
      },
      {
        title: 'a crash: another check speaks of it',
        shows: 'nothing',
        case: unknown,
        control: known,
        records: [{ operation: 'getRun', step: 'probe', status: 500 }],
      },
    ],
    catches: [
      {
        title: 'a thing that does not exist',
        kind: 'unknown-id-accepted',
        case: unknown,
        control: known,
        records: [{ operation: 'getRun', step: 'probe', json: {} }],
        named: ['x1', 'x900'],
      },
    ],
  },
  contract,
);
