import type { Contract } from '../../model/index.ts';
import { place, runsContract } from './runs-contract.ts';
import type { ExchangeSketch } from './story-builder.ts';

/** {@link runsContract} with an action that takes a token and is good for one use. */
export function approvals(leads: readonly string[] = ['RUNNING']): Contract {
  const [template] = runsContract.operations;
  if (template === undefined) throw new Error('the contract has no operation');
  const { body: _, ...rest } = template;
  return {
    ...runsContract,
    operations: [...runsContract.operations, { ...rest, id: 'approveRun', method: 'get', path: '/v1/approval' }],
    actions: [
      {
        operation: 'approveRun',
        resource: 'run',
        scenario: 'waits',
        when: ['PAUSED'],
        leads,
        parameters: { 'query.token': { event: 'ask', path: 'token' } },
        oneUse: { scenario: 'waits-twice', provenance: place() },
        provenance: place(),
      },
    ],
  };
}

/** An approval, by the word of the story for it. */
export function approve(step: string, status = 201, more: Partial<ExchangeSketch> = {}): ExchangeSketch {
  return { operation: 'approveRun', step, status, parameters: { 'query.token': 't1' }, ...more };
}
