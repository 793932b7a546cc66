import type { Operation } from '../../model/index.ts';
import { makeRequest } from '../witness/make-message.ts';
import { refusedRequest } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

export const operationPresence: Rule = {
  id: 'operation-presence',
  kinds: [
    kind('operation-added', ['request', 'operation', 'added'], 'INFO', 'An operation is new.'),
    kind('operation-removed', ['request', 'operation', 'removed'], 'ERROR', 'An operation is gone.'),
    kind(
      'operation-removed-after-deprecation',
      ['request', 'operation', 'removed'],
      'WARNING',
      'An operation that was deprecated is gone.',
    ),
  ],
  *detect({ old, new: next, operations }) {
    for (const { name, old: was, new: is, turned } of operations) {
      if (turned !== undefined) continue;
      if (was === undefined && is !== undefined)
        yield { id: 'operation-added', operation: name, at: '', message: `${name} is new`, new: is.provenance[0] };
      if (was === undefined || is !== undefined) continue;
      const id = was.deprecated ? 'operation-removed-after-deprecation' : 'operation-removed';
      yield {
        id,
        operation: name,
        at: '',
        message: `${name} is gone${sunsetWords(was)}`,
        old: was.provenance[0],
        prove: () => refusedRequest(old, next, makeRequest(old, was), 'path'),
      };
    }
  },
};

function sunsetWords({ extensions }: Operation): string {
  const sunset = extensions?.['x-sunset']?.value;
  return sunset === undefined ? '' : `; it was to go on ${String(sunset)}`;
}
