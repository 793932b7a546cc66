import type { Contract, Parameter } from '../../model/index.ts';
import { isCondition, typeOf } from '../links/index.ts';
import { textLimits } from '../scenarios/free-text.ts';
import type { Strategy } from './strategy.ts';

/** Texts that have broken servers before, as far as a header can hold them: what is no text of a header is not sent. */
const nasty: readonly (readonly [label: string, title: string, text: string])[] = [
  ['quotes', 'quotes, commas and a backslash', `"a", 'b'; c=\\d,,`],
  ['escapes', 'escapes that decode to control characters', '%00%0d%0a%zz&lt;%'],
  ['latin-1', 'letters beyond ASCII', 'd\u00e9j\u00e0 \u00fc\u00df'],
  ['long', 'four thousand characters', 'x'.repeat(4_000)],
];

/** Headers of HTTP itself: OpenAPI gives them no meaning as parameters. */
const ofHttp = ['accept', 'content-type', 'authorization', 'content-length', 'host', 'cookie'];

/** Hostile text in each header parameter that takes any. Queries and bodies get theirs in stories, where what goes wrong is made smaller. */
export const nastyParameter = {
  id: 'nasty-parameter',
  statement: 'Send the valid request with hostile text in one header parameter.',
  *cases({ contract }, operation, base) {
    for (const parameter of operation.parameters) {
      if (parameter.in !== 'header' || ofHttp.includes(parameter.name.toLowerCase()) || isCondition(parameter))
        continue;
      for (const [label, title, text] of nasty) {
        if (!takes(contract, parameter, text)) continue;
        yield {
          id: `${operation.id}.header-${parameter.name}-nasty-${label}`,
          purpose: 'property',
          title: `send ${title} in the header parameter ${parameter.name}`,
          operation: operation.id,
          request: {
            ...base.request,
            parameters: { ...base.request.parameters, [`header.${parameter.name}`]: text },
          },
          setups: base.setups,
          expect: 'any',
          after: base.setups.map(({ id }) => id),
        };
      }
    }
  },
} as const satisfies Strategy;

/** Whether the schema is that of any text, of this length too. */
function takes({ schemas, ...contract }: Contract, { schema }: Parameter, text: string): boolean {
  const known = schemas[schema];
  if (known === undefined) return false;
  const around = 'an object around a parameter';
  const all = { ...contract, schemas: { ...schemas, [around]: { properties: { it: known as never } } } };
  if (typeOf(all, known) !== 'string') return false;
  const limits = textLimits(all, around, 'it');
  return limits !== undefined && limits.min <= text.length && text.length <= limits.max;
}
