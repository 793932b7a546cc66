import { endsThings } from '../../model/index.ts';
import type { Strategy } from './strategy.ts';

/** The valid request without its credential, and with a wrong one. */
export const brokenCredential = {
  id: 'broken-credential',
  statement: 'Send the valid request without a credential, and with a wrong one.',
  *cases(planning, operation, base) {
    const secured = operation.security.length > 0 && operation.security.every(({ schemes }) => schemes.length > 0);
    if (!secured) return;
    const destructive = endsThings(planning.contract, operation);
    for (const credential of ['none', 'wrong'] as const) {
      const kind = credential === 'none' ? 'no-credential' : 'wrong-credential';
      const id = `${operation.id}.${kind}`;
      const { request, setups } = destructive ? planning.fresh(operation, id) : base;
      yield {
        id,
        purpose: 'negative',
        title:
          credential === 'none'
            ? 'send a valid request without a credential'
            : 'send a valid request with a wrong credential',
        operation: operation.id,
        request: { ...request, credential },
        setups,
        expect: 'refuse-credential',
        mutation: { kind, at: 'credential' },
        control: `${operation.id}.valid`,
        after: setups.map((setup) => setup.id),
      };
    }
  },
} as const satisfies Strategy;
