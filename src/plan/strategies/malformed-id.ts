import { validate } from '../../jsonschema/index.ts';
import type { Json, Mutation, Parameter } from '../../model/index.ts';
import { resourceOf } from '../base-request.ts';
import type { Planning, Strategy } from './strategy.ts';

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
    const inPath = operation.parameters.filter((candidate) => candidate.in === 'path');
    const last = inPath.at(-1);
    for (const parameter of inPath) {
      const isId = parameter === last && resourceOf(contract, operation, parameter) !== undefined;
      for (const [label, value] of parameter === last ? strange : strange.slice(0, 1)) {
        const keyword = brokenBy(contract, parameter, value);
        if (keyword === undefined && !isId) continue;
        yield {
          id: `${operation.id}.malformed-${parameter.name}-${label}`,
          purpose: 'negative',
          title: `ask for a ${parameter.name} that is ${label === 'word' ? 'a plain word' : `a ${label} text`}`,
          operation: operation.id,
          request: { ...base.request, parameters: { ...base.request.parameters, [`path.${parameter.name}`]: value } },
          setups: base.setups,
          // Where a thing is found by its own id alone, what it is in is not looked at.
          expect: parameter === last ? 'refuse' : 'any',
          mutation: mutationOf(parameter, keyword),
          control: `${operation.id}.valid`,
          after: base.setups.map(({ id }) => id),
        };
      }
    }
  },
} as const satisfies Strategy;

function mutationOf({ name }: Parameter, keyword: string | undefined): Mutation {
  return { kind: 'malformed-id', at: `path.${name}`, ...(keyword === undefined ? {} : { keyword }) };
}

/** The keyword of its schema that a value breaks first. */
function brokenBy({ schemas }: Planning['contract'], { schema }: Parameter, value: Json): string | undefined {
  const judged = validate(schemas, schema, value, 'request', { quick: true });
  return judged.outcome === 'invalid' ? judged.errors[0]?.keyword : undefined;
}
