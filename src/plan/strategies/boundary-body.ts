import { type Boundary, boundaries } from '../../jsonschema/index.ts';
import { fromPointer, type Json, type JsonObject, namesSomething, valueAt } from '../../model/index.ts';
import { bodySubject } from '../body-subject.ts';
import { isFraction } from './boundary-parameter.ts';
import type { Strategy } from './strategy.ts';

/** Bodies at the edges of what their schema allows, the most telling first, at most so many for an operation. */
const mostOfAnOperation = 40;
const longest = 100_000;

const telling: readonly (readonly string[])[] = [
  ['enum', 'const'],
  ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties', 'uniqueItems'],
  ['oneOf', 'anyOf', 'type'],
];

export const boundaryBody = {
  id: 'boundary-body',
  statement: 'Send the valid request with a body at an edge of what one keyword allows.',
  *cases(planning, operation, base) {
    const subject = bodySubject(planning, operation, base);
    if (subject === undefined) return;
    const edgesOf = (value: Json, under: string) =>
      boundaries(planning.contract.schemas, subject.schema, {
        random: planning.random(`${operation.id} body edges ${under}`),
        view: 'request',
        base: value,
      }).filter(({ isBase, pointer }) => !isBase && (under === '' || fromPointer(pointer)[0] === under));
    const least = subject.least;
    const candidates = [
      ...edgesOf(least, '').map((edge) => ({ edge, control: `${operation.id}.valid` })),
      ...subject.optional.flatMap(({ name, value }) =>
        edgesOf({ ...(least as JsonObject), [name]: value }, name).map((edge) => ({
          edge,
          control: `${operation.id}.with-body-${name}`,
        })),
      ),
    ].filter(({ edge }) => JSON.stringify(edge.value).length <= longest && !isBare(edge, subject.optional));
    const seen = new Set<string>();
    const chosen = candidates
      .map((candidate, i) => ({ ...candidate, i }))
      .sort((a, b) => rank(a.edge) - rank(b.edge) || a.i - b.i)
      .filter(({ edge }) => {
        const isNew = !seen.has(edge.label);
        seen.add(edge.label);
        return isNew;
      })
      .slice(0, mostOfAnOperation);
    for (const { edge, control } of chosen)
      yield {
        id: `${operation.id}.body-edge-${edge.label}`,
        purpose: 'boundary',
        title: `send a body with ${edge.label.replaceAll('-', ' ')}`,
        operation: operation.id,
        request: subject.requestWith(edge.value),
        setups: base.setups,
        expect: 'any',
        ...(fromPointer(edge.pointer).some(namesSomething) || isFraction(valueAt(edge.value, edge.pointer))
          ? {}
          : { edge: { at: `body${edge.pointer}`, keyword: edge.keyword } }),
        control,
        after: base.setups.map(({ id }) => id),
      };
  },
} as const satisfies Strategy;

function rank({ keyword }: Boundary): number {
  const at = telling.findIndex((keywords) => keywords.includes(keyword));
  return at < 0 ? telling.length : at;
}

/** An optional member added or taken away is a case of its own already. */
function isBare({ pointer, label }: Boundary, optional: readonly { readonly name: string }[]): boolean {
  const [first, ...deeper] = fromPointer(pointer);
  return deeper.length === 0 && /-(absent|present)$/.test(label) && optional.some(({ name }) => name === first);
}
