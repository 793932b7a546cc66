import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { created, read } from '../testing/run-sketches.ts';
import { place, runsContract } from '../testing/runs-contract.ts';
import type { ExchangeSketch } from '../testing/story-builder.ts';
import { inputLimitHolds } from './input-limit-holds.ts';

const contract: Contract = {
  ...runsContract,
  actions: [
    {
      operation: 'abortRun',
      resource: 'run',
      scenario: 'waits',
      when: ['PAUSED'],
      leads: ['RUNNING'],
      parameters: {},
      input: { path: 'text', mostBytes: 6, provenance: place() },
      provenance: place(),
    },
  ],
};

function input(step: string, status = 200, run = 'r1'): ExchangeSketch {
  return { operation: 'abortRun', step, status, parameters: { 'path.runId': run }, sent: { text: '…' } };
}

checkLaws(
  inputLimitHolds,
  {
    letsPass: [
      {
        title: 'the longest taken, longer refused',
        records: [created(), read('PAUSED'), input('input-over-limit', 422), input('input-at-limit')],
      },
      { title: 'the longest of few characters taken', records: [created(), input('input-at-limit-wide')] },
      {
        title: 'the longest refused, but so is a short one: it waits no longer',
        shows: 'nothing',
        records: [created(), input('input-at-limit', 409), input('input-control', 409)],
      },
      {
        title: 'too long for a thing that took nothing afterwards',
        shows: 'nothing',
        records: [created(), input('input-over-limit', 409), input('input-at-limit', 200, 'r2')].slice(0, 2),
      },
      {
        title: 'not now',
        shows: 'nothing',
        records: [created(), input('input-at-limit', 503), input('input-control')],
      },
    ],
    catches: [
      {
        title: 'the longest refused',
        kind: 'longest-refused',
        named: ['x2', 'x3'],
        records: [created(), input('input-at-limit', 422), input('input-control')],
      },
      {
        title: 'the longest refused when its characters are wide',
        kind: 'longest-refused-in-wide-characters',
        records: [created(), input('input-at-limit-wide', 413), input('input-control')],
      },
      { title: 'longer taken', kind: 'longer-taken', named: ['x2'], records: [created(), input('input-over-limit')] },
      {
        title: 'counted in characters',
        kind: 'longer-taken-in-wide-characters',
        records: [created(), input('input-over-limit', 422), input('input-over-limit-wide'), input('input-at-limit')],
      },
    ],
  },
  contract,
);
