import { namesSomething } from '../../model/index.ts';
import type { Strategy } from './strategy.ts';
import { strangerOf } from './unknown-id-in-body.ts';

/** A required query parameter that names a thing which does not exist, where the target file names one that does. */
export const unknownIdInQuery = {
  id: 'unknown-id-in-query',
  statement: 'Send the valid request with a required query parameter that names nothing that exists.',
  *cases({ contract, stage, random }, operation, base) {
    const isStated = operation.responses.some(({ status }) => status === '404' || status === '410');
    if (!isStated || operation.parameters.some((one) => one.in === 'path')) return;
    for (const { name, in: where, required, schema } of operation.parameters) {
      if (where !== 'query' || !required || !namesSomething(name)) continue;
      const known = contract.schemas[schema];
      if (known === undefined || stage.target.variables[name] === undefined) continue;
      const value = strangerOf(contract.schemas, known, random(`${operation.id} unknown ${name}`));
      if (value === undefined) continue;
      yield {
        id: `${operation.id}.unknown-query-${name}`,
        purpose: 'negative',
        title: `send a ${name} that names nothing`,
        operation: operation.id,
        request: { ...base.request, parameters: { ...base.request.parameters, [`query.${name}`]: value } },
        setups: base.setups,
        expect: 'not-found',
        mutation: { kind: 'unknown-id', at: `query.${name}` },
        control: `${operation.id}.valid`,
        after: base.setups.map(({ id }) => id),
      };
    }
  },
} as const satisfies Strategy;
