import { isCondition } from '../links/index.ts';
import type { Strategy } from './strategy.ts';

/** Each optional parameter with a valid value, one at a time. */
export const optionalParameter = {
  id: 'optional-parameter',
  statement: 'Send the valid request with one optional parameter more.',
  *cases(planning, operation, base) {
    for (const parameter of operation.parameters) {
      if (parameter.required || isCondition(parameter)) continue;
      const value = planning.valueOf(operation, parameter);
      if (value === undefined) continue;
      yield {
        id: `${operation.id}.with-${parameter.in}-${parameter.name}`,
        purpose: 'boundary',
        title: `send a valid request with the ${parameter.in} parameter ${parameter.name}`,
        operation: operation.id,
        request: {
          ...base.request,
          parameters: { ...base.request.parameters, [`${parameter.in}.${parameter.name}`]: value },
        },
        setups: base.setups,
        expect: 'any',
        after: base.setups.map(({ id }) => id),
      };
    }
  },
} as const satisfies Strategy;
