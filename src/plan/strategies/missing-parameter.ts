import type { Strategy } from './strategy.ts';

/** Each required parameter left out, path parameters excepted: without one of those it is another path. */
export const missingParameter = {
  id: 'missing-parameter',
  statement: 'Send the valid request without one of its required parameters.',
  *cases(_planning, operation, base) {
    for (const parameter of operation.parameters) {
      if (!parameter.required || parameter.in === 'path') continue;
      const at = `${parameter.in}.${parameter.name}`;
      const { [at]: _, ...parameters } = base.request.parameters;
      yield {
        id: `${operation.id}.without-${parameter.in}-${parameter.name}`,
        purpose: 'negative',
        title: `leave out the required ${parameter.in} parameter ${parameter.name}`,
        operation: operation.id,
        request: { ...base.request, parameters },
        setups: base.setups,
        expect: 'refuse',
        mutation: { kind: 'missing-required', at, keyword: 'required' },
        control: `${operation.id}.valid`,
        after: base.setups.map(({ id }) => id),
      };
    }
  },
} as const satisfies Strategy;
