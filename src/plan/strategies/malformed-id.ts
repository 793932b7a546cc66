import { validate } from '../../jsonschema/index.ts';
import { resourceOf } from '../base-request.ts';
import type { Strategy } from './strategy.ts';

/** Texts that no server gives out as an id: a word, a very long one, and one of characters that break queries and logs. */
const strange = [
  ['word', 'assay-no-such-id'],
  ['long', 'a'.repeat(2_000)],
  ['hostile', `'"<é>;%00\u{1f40d}`],
] as const;

/** The valid request with an id that is no id, where a resource's id or a described one is asked for. */
export const malformedId = {
  id: 'malformed-id',
  statement: 'Send the valid request with an id that is none.',
  *cases({ contract }, operation, base) {
    const parameter = operation.parameters.filter((candidate) => candidate.in === 'path').at(-1);
    if (parameter === undefined) return;
    const isId = resourceOf(contract, operation, parameter) !== undefined;
    for (const [label, value] of strange) {
      const breaks = validate(contract.schemas, parameter.schema, value, 'request').outcome === 'invalid';
      if (!breaks && !isId) continue;
      yield {
        id: `${operation.id}.malformed-${parameter.name}-${label}`,
        purpose: 'negative',
        title: `ask for a ${parameter.name} that is ${label === 'word' ? 'a plain word' : `a ${label} text`}`,
        operation: operation.id,
        request: { ...base.request, parameters: { ...base.request.parameters, [`path.${parameter.name}`]: value } },
        setups: base.setups,
        expect: 'refuse',
        mutation: { kind: 'malformed-id', at: `path.${parameter.name}` },
        control: `${operation.id}.valid`,
        after: base.setups.map(({ id }) => id),
      };
    }
  },
} as const satisfies Strategy;
