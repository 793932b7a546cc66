import type { Contract, Response } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { negative } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { refusalStatusDocumented } from './refusal-status-documented.ts';

const refusal = (status: string): Response => ({
  status,
  description: '',
  content: [],
  bodyless: false,
  headers: [],
  links: [],
  provenance: [place()],
});

const contract: Contract = {
  ...runsContract,
  operations: runsContract.operations.map((operation) =>
    operation.id === 'createRun'
      ? { ...operation, responses: [...operation.responses, refusal('400'), refusal('401')] }
      : { ...operation, responses: [...operation.responses, refusal('404')] },
  ),
};

checkLaws(
  refusalStatusDocumented,
  {
    letsPass: [
      {
        title: 'the documented status',
        case: negative('createRun', 'missing-required'),
        records: [{ operation: 'createRun', step: 'probe', status: 400 }],
      },
      {
        title: 'an undocumented one where the document is silent about that kind of fault',
        shows: 'nothing',
        case: negative('getRun', 'no-credential', 'credential'),
        records: [{ operation: 'getRun', step: 'probe', status: 401 }],
      },
      {
        title: 'no refusal at all',
        shows: 'nothing',
        case: negative('createRun', 'wrong-type'),
        records: [{ operation: 'createRun', step: 'probe', status: 201, json: {} }],
      },
    ],
    catches: [
      {
        title: 'another status for invalid input',
        kind: 'undocumented-refusal',
        case: negative('createRun', 'wrong-type'),
        records: [{ operation: 'createRun', step: 'probe', status: 422 }],
      },
      {
        title: 'another status for an unknown id',
        kind: 'undocumented-refusal',
        case: negative('getRun', 'unknown-id', 'path.runId'),
        records: [{ operation: 'getRun', step: 'probe', status: 400 }],
      },
    ],
  },
  contract,
);
