import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { positive } from '../testing/probes.ts';
import { runsContract } from '../testing/runs-contract.ts';
import { noContentIsEmpty } from './no-content-is-empty.ts';

const contract: Contract = {
  ...runsContract,
  operations: runsContract.operations.map((operation) =>
    operation.id === 'abortRun'
      ? { ...operation, responses: operation.responses.map((response) => ({ ...response, bodyless: true })) }
      : operation,
  ),
};

checkLaws(
  noContentIsEmpty,
  {
    letsPass: [
      {
        title: 'no body',
        case: positive('abortRun'),
        records: [{ operation: 'abortRun', step: 'probe', status: 200, text: '' }],
      },
      {
        title: 'a body of a status that says nothing about it',
        shows: 'nothing',
        case: positive('abortRun'),
        records: [{ operation: 'abortRun', step: 'probe', status: 404, json: {} }],
      },
    ],
    catches: [
      {
        title: 'a body all the same',
        kind: 'body-where-none-is-stated',
        case: positive('abortRun'),
        records: [{ operation: 'abortRun', step: 'probe', status: 200, json: { ok: true } }],
      },
    ],
  },
  contract,
);
