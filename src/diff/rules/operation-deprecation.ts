import { kind } from './kind.ts';
import type { Rule } from './rule.ts';

export const operationDeprecation: Rule = {
  id: 'operation-deprecation',
  kinds: [
    kind('operation-deprecated', ['request', 'operation', 'deprecated'], 'INFO', 'An operation is now deprecated.'),
    kind('operation-reactivated', ['request', 'operation', 'reactivated'], 'INFO', 'It is no longer deprecated.'),
  ],
  *detect({ operations }) {
    for (const { name, old: was, new: is } of operations) {
      if (was === undefined || is === undefined || was.deprecated === is.deprecated) continue;
      const places = { operation: name, at: '', old: was.provenance[0], new: is.provenance[0] };
      if (is.deprecated) yield { ...places, id: 'operation-deprecated', message: `${name} is deprecated now` };
      else yield { ...places, id: 'operation-reactivated', message: `${name} is no longer deprecated` };
    }
  },
};
