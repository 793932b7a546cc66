import type { Contract, ProbeCase } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { control, negative } from '../testing/probes.ts';
import { runsContract } from '../testing/runs-contract.ts';
import { exampleAccepted } from './example-accepted.ts';

/** The contract of runs, with an example of a new one. */
const contract: Contract = {
  ...runsContract,
  operations: runsContract.operations.map((operation) =>
    operation.body === undefined
      ? operation
      : {
          ...operation,
          body: {
            ...operation.body,
            content: operation.body.content.map((media) => ({ ...media, examples: [{ intent: 'call' }] })),
          },
        },
  ),
};

function example(keyword = 'example'): Partial<ProbeCase> {
  const { mutation: _, ...probe } = negative('createRun', 'wrong-type');
  return { ...probe, purpose: 'boundary', expect: 'any', edge: { at: 'body', keyword } };
}

const good = control({ operation: 'createRun', status: 201, json: {} });
const answered = (status: number) => [{ operation: 'createRun', step: 'probe', status, json: {} }];

checkLaws(exampleAccepted, {
  letsPass: [
    { title: 'a success', contract, case: example(), control: good, records: answered(201) },
    {
      title: 'a refusal that speaks of the world',
      shows: 'nothing',
      contract,
      case: example(),
      control: good,
      records: answered(409),
    },
    {
      title: 'a refusal that the control shares',
      shows: 'nothing',
      contract,
      case: example(),
      control: control({ operation: 'createRun', status: 400 }),
      records: answered(400),
    },
    {
      title: 'a refused edge that is no example',
      shows: 'nothing',
      contract,
      case: example('maximum'),
      control: good,
      records: answered(400),
    },
  ],
  catches: [
    {
      title: 'an example refused as wrong input',
      kind: 'example-refused',
      pointer: 'body',
      contract,
      case: example(),
      control: good,
      records: answered(422),
      named: ['x1', 'x900'],
    },
  ],
});
