import { type Boundary, boundaries } from '../../jsonschema/index.ts';
import { fromPointer, namesSomething, valueAt } from '../../model/index.ts';
import { type BodyBase, bodySubject } from '../body-subject.ts';
import { isFraction } from './boundary-parameter.ts';
import type { Strategy } from './strategy.ts';

/** Bodies at the edges of what their schema allows, the most telling first, at most so many for an operation. */
const mostOfAnOperation = 40;
const longest = 100_000;
/** Edges that are named where some are left out. */
const mostNamed = 5;

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
    const edgesOf = ({ value, under }: BodyBase) =>
      boundaries(planning.contract.schemas, subject.schema, {
        random: planning.random(`${operation.id} body edges ${under.slice(1)}`),
        view: 'request',
        base: value,
        under,
        tries: subject.tries,
      }).filter(({ isBase }) => !isBase);
    const candidates = subject.bases
      .flatMap((from) => edgesOf(from).map((edge) => ({ edge, control: `${operation.id}.${from.id}` })))
      .filter(({ edge }) => JSON.stringify(edge.value).length <= longest && !isBare(edge, subject.optional));
    const seen = new Set<string>();
    const chosen = candidates
      .map((candidate, i) => ({ ...candidate, i }))
      .sort((a, b) => rank(a.edge) - rank(b.edge) || a.i - b.i)
      .filter(({ edge }) => {
        const isNew = !seen.has(edge.label);
        seen.add(edge.label);
        return isNew;
      });
    const beyond = chosen.slice(mostOfAnOperation);
    if (beyond.length > 0)
      planning.leaveOut(
        `${operation.id}.body-edges`,
        `${beyond.length} more bodies at edges (${beyond
          .slice(0, mostNamed)
          .map(({ edge }) => edge.label)
          .join(', ')}${beyond.length > mostNamed ? ', …' : ''}): the ${mostOfAnOperation} most telling are planned`,
      );
    for (const { edge, control } of chosen.slice(0, mostOfAnOperation))
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
