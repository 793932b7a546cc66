import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { positive } from '../testing/probes.ts';
import { runsContract } from '../testing/runs-contract.ts';
import { defaultsApplied } from './defaults-applied.ts';

const contract: Contract = {
  ...runsContract,
  schemas: {
    ...runsContract.schemas,
    NewRun: {
      type: 'object',
      properties: { mode: { enum: ['fast', 'slow'], default: 'fast' }, note: { default: '' } },
    },
    Run: { type: 'object', properties: { runId: { type: 'string' }, mode: { type: 'string' } } },
  },
};
const told = (sent: object, json: object) => ({
  case: positive('createRun'),
  records: [{ operation: 'createRun', step: 'probe', status: 201, sent: { ...sent }, json: { ...json } }],
});

checkLaws(
  defaultsApplied,
  {
    letsPass: [
      { title: 'the default', ...told({}, { mode: 'fast' }) },
      { title: 'another value that was sent', shows: 'nothing', ...told({ mode: 'slow' }, { mode: 'slow' }) },
      { title: 'an answer without the member', shows: 'nothing', ...told({}, { note: 'x' }) },
    ],
    catches: [
      {
        title: 'another value than the default',
        kind: 'default-not-applied',
        pointer: '/mode',
        ...told({}, { mode: 'slow' }),
      },
      { title: 'null in its place', kind: 'default-not-applied', ...told({}, { mode: null }) },
    ],
  },
  contract,
);
