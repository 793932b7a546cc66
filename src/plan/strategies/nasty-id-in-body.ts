import { isObject, namesSomething } from '../../model/index.ts';
import { membersOf } from '../links/index.ts';
import { textLimits } from '../scenarios/free-text.ts';
import type { Strategy } from './strategy.ts';

/** Ids that nobody gave out, and that break who takes every id for a short word. */
const nasty: readonly (readonly [label: string, title: string, text: string])[] = [
  ['wide', 'letters beyond ASCII', 'zo\u00eb \u4f60\u597d \u{1f600}'],
  ['quotes', 'quotes and a backslash', `"a", 'b'; \\c`],
  ['long', 'four thousand characters', 'x'.repeat(4_000)],
];

/** Hostile text in each member of a body that names something and takes any text: stories leave those alone, since they have to name what exists. */
export const nastyIdInBody = {
  id: 'nasty-id-in-body',
  statement: 'Send the valid request with hostile text in one member of its body that names something.',
  *cases({ contract }, operation, base) {
    const { body } = base.request;
    const schema = operation.body?.content.find(({ mediaType }) => mediaType.includes('json'))?.schema;
    if (schema === undefined || (body !== undefined && 'raw' in body)) return;
    const least = body?.value ?? {};
    if (!isObject(least)) return;
    for (const [name] of membersOf(contract, contract.schemas[schema])) {
      const limits = namesSomething(name) ? textLimits(contract, schema, name) : undefined;
      if (limits === undefined) continue;
      for (const [label, title, text] of nasty) {
        if (text.length < limits.min || text.length > limits.max) continue;
        yield {
          id: `${operation.id}.body-${name}-nasty-${label}`,
          purpose: 'property',
          title: `send ${title} in the member ${name} of its body`,
          operation: operation.id,
          request: {
            ...base.request,
            body: { mediaType: body?.mediaType ?? 'application/json', value: { ...(least as object), [name]: text } },
          },
          setups: base.setups,
          expect: 'any',
          after: base.setups.map(({ id }) => id),
        };
      }
    }
  },
} as const satisfies Strategy;
