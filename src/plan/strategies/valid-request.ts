import { endsThings } from '../../model/index.ts';
import type { Strategy } from './strategy.ts';

/** The least valid request: every other probe of the operation is judged against it. */
export const validRequest = {
  id: 'valid-request',
  statement: 'Send the least request that fits the document.',
  *cases({ fresh, contract }, operation, base) {
    const ends = endsThings(contract, operation);
    // What only a waiting thing takes is judged where a story has brought one to wait.
    const waits = contract.actions.some((action) => action.operation === operation.id);
    const { request, setups, unsure } = ends ? fresh(operation, operation.id) : base;
    yield {
      id: `${operation.id}.valid`,
      purpose: 'positive',
      title: 'send a valid request with nothing optional in it',
      operation: operation.id,
      request,
      setups,
      expect: unsure.length > 0 || waits ? 'any' : 'accept',
      ...(unsure.length > 0 ? { unsure } : {}),
      after: setups.map(({ id }) => id),
    };
  },
} as const satisfies Strategy;
