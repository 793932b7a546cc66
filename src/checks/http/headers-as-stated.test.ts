import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { positive } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { headersAsStated } from './headers-as-stated.ts';

const header = (name: string, required: boolean, schema: string) => ({ name, required, schema, provenance: [place()] });

const contract: Contract = {
  ...runsContract,
  schemas: { ...runsContract.schemas, count: { type: 'integer', minimum: 0 }, list: { type: 'array' } },
  operations: runsContract.operations.map((operation) =>
    operation.id === 'listRuns'
      ? {
          ...operation,
          responses: operation.responses.map((response) => ({
            ...response,
            headers: [
              header('X-Total', true, 'count'),
              header('X-Left', false, 'count'),
              header('X-Tags', false, 'list'),
              header('Content-Type', true, 'count'),
            ],
          })),
        }
      : operation,
  ),
};
const answered = (headers: readonly (readonly [string, string])[]) => ({
  case: positive('listRuns'),
  records: [{ operation: 'listRuns', step: 'probe', json: [], headers }],
});

checkLaws(
  headersAsStated,
  {
    letsPass: [
      { title: 'what is demanded', ...answered([['x-total', '12']]) },
      {
        title: 'a list in the spelling of its server',
        ...answered([
          ['x-total', '0'],
          ['x-tags', 'a;b'],
        ]),
      },
      {
        title: 'an answer that no header is described for',
        shows: 'nothing',
        case: positive('listRuns'),
        records: [{ operation: 'listRuns', step: 'probe', status: 401 }],
      },
    ],
    catches: [
      { title: 'a header left out', kind: 'header-missing', pointer: 'header.x-total', ...answered([]) },
      { title: 'no number', kind: 'header-invalid', ...answered([['X-Total', 'many']]) },
      { title: 'a number out of bounds', kind: 'header-invalid', ...answered([['X-Total', '-1']]) },
      {
        title: 'an optional header with a wrong value',
        kind: 'header-invalid',
        pointer: 'header.x-left',
        ...answered([
          ['X-Total', '1'],
          ['X-Left', 'x'],
        ]),
      },
    ],
  },
  contract,
);
