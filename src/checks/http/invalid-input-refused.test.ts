import type { Contract, Parameter } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import { invalidInputRefused } from './invalid-input-refused.ts';

function query(name: string, schema: string, required: boolean): Parameter {
  const form = { style: 'form', explode: true, allowReserved: false } as const;
  return { name, in: 'query', required, schema, ...form, deprecated: false, examples: [], provenance: [place()] };
}

const extra: Readonly<Record<string, Parameter>> = {
  listRuns: query('page', 'count', false),
  abortRun: query('reason', 'word', true),
};

const contract: Contract = {
  ...runsContract,
  schemas: { ...runsContract.schemas, count: { type: 'integer', minimum: 1 } },
  operations: runsContract.operations.map((operation) => {
    const parameter = extra[operation.id];
    return parameter === undefined ? operation : { ...operation, parameters: [...operation.parameters, parameter] };
  }),
  actions: [
    {
      operation: 'abortRun',
      resource: 'run',
      scenario: 'waits',
      when: ['PAUSED'],
      leads: ['CANCELED'],
      parameters: {},
      provenance: place(),
    },
  ],
};

const made = control({ operation: 'createRun', status: 201, json: {} });
const missing = negative('createRun', 'missing-required');

checkLaws(
  invalidInputRefused,
  {
    letsPass: [
      {
        title: 'a 400',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 400 }],
      },
      {
        title: 'any other 4xx',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 422 }],
      },
      {
        title: 'a refusal whose control was refused too',
        shows: 'nothing',
        case: missing,
        control: control({ operation: 'createRun', status: 400 }),
        records: [{ operation: 'createRun', step: 'probe', status: 400 }],
      },
      {
        title: 'a probe without a control',
        shows: 'nothing',
        case: missing,
        records: [{ operation: 'createRun', step: 'probe', status: 201 }],
      },
      {
        title: 'not now',
        shows: 'nothing',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 429 }],
      },
      {
        title: 'a crash: another check speaks of it',
        shows: 'nothing',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 500 }],
      },
      {
        title: 'a page size above its maximum that is moved into range',
        shows: 'nothing',
        case: negative('listRuns', 'above-maximum', 'query.pageSize'),
        control: control({ operation: 'listRuns', json: [] }),
        records: [{ operation: 'listRuns', step: 'probe', json: [] }],
      },
      {
        title: 'a refusal inside a story whose action then succeeded',
        case: { operations: ['abortRun'] },
        records: [
          { operation: 'abortRun', step: 'without-reason', status: 400 },
          { operation: 'abortRun', step: 'act', status: 200 },
        ],
      },
    ],
    catches: [
      {
        title: 'a missing member that is accepted',
        kind: 'missing-required',
        pointer: 'body/intent',
        case: missing,
        control: made,
        records: [{ operation: 'createRun', step: 'probe', status: 201, json: {} }],
        named: ['x1', 'x900'],
      },
      {
        title: 'a value out of range that is accepted',
        kind: 'below-minimum',
        case: negative('listRuns', 'below-minimum', 'query.page'),
        control: control({ operation: 'listRuns', json: [] }),
        records: [{ operation: 'listRuns', step: 'probe', json: [] }],
      },
      {
        title: 'an action with a body that breaks its schema',
        kind: 'missing-required',
        case: { operations: ['abortRun'] },
        records: [
          { operation: 'abortRun', step: 'broken-reason-too-long', status: 200 },
          { operation: 'abortRun', step: 'act', status: 200 },
        ],
      },
      {
        title: 'an action without its required parameter',
        kind: 'missing-required',
        case: { operations: ['abortRun'] },
        records: [
          { operation: 'abortRun', step: 'without-reason', status: 200 },
          { operation: 'abortRun', step: 'act', status: 200 },
        ],
        named: ['x1', 'x2'],
      },
    ],
  },
  contract,
);
