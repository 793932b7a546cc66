import { type EdgeTry, edgeTries } from '../../jsonschema/index.ts';
import { fromPointer, type Json, namesSomething, valueAt } from '../../model/index.ts';
import { bodySubject } from '../body-subject.ts';
import { isFraction } from './boundary-parameter.ts';
import type { Strategy } from './strategy.ts';

/** Bodies at the edges of what their schema allows, the most telling first, at most so many for an operation. */
const mostOfAnOperation = 40;
const mostWhereThrifty = 12;
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
    const tries = subject.bases.flatMap((from) =>
      edgeTries(planning.contract.schemas, subject.schema, from.value, {
        random: planning.random(`${operation.id} body edges ${from.under.slice(1)}`),
        view: 'request',
        under: from.under,
        tries: subject.tries,
      }).map((edge) => ({ ...edge, from })),
    );
    const seen = new Set(subject.bases.map(({ value }) => JSON.stringify(value)));
    const chosen: { readonly id: string; readonly edge: (typeof tries)[number]; readonly value: Json }[] = [];
    const beyond: string[] = [];
    const most = subject.isThrifty ? mostWhereThrifty : mostOfAnOperation;
    for (const edge of inOrder(tries)) {
      if (isBare(edge, subject.optional)) continue;
      if (chosen.length >= most) {
        beyond.push(edge.label);
        continue;
      }
      const value = edge.make();
      const text = value === undefined ? '' : JSON.stringify(value);
      if (value === undefined || seen.has(text) || text.length > longest) continue;
      seen.add(text);
      const id = seen.has(edge.label) ? `${edge.label}-in-${edge.from.id}` : edge.label;
      seen.add(edge.label);
      chosen.push({ id, edge, value });
    }
    if (beyond.length > 0)
      planning.leaveOut(
        `${operation.id}.body-edges`,
        `up to ${beyond.length} more bodies at edges (${beyond.slice(0, mostNamed).join(', ')}${beyond.length > mostNamed ? ', …' : ''}): the ${most} most telling are planned`,
      );
    for (const { id, edge, value } of chosen)
      yield {
        id: `${operation.id}.body-edge-${id}`,
        purpose: 'boundary',
        title: `send a body with ${edge.label.replaceAll('-', ' ')}`,
        operation: operation.id,
        request: subject.requestWith(value),
        setups: base.setups,
        expect: 'any',
        ...(fromPointer(edge.pointer).some(namesSomething) || isFraction(valueAt(value, edge.pointer))
          ? {}
          : { edge: { at: `body${edge.pointer}`, keyword: edge.keyword } }),
        control: `${operation.id}.${edge.from.id}`,
        after: base.setups.map(({ id }) => id),
      };
  },
} as const satisfies Strategy;

/** The most telling first, and of those that tell as much the ones that stand first. */
function inOrder<T extends { readonly keyword: string }>(tries: readonly T[]): readonly T[] {
  const rank = ({ keyword }: T): number => {
    const at = telling.findIndex((keywords) => keywords.includes(keyword));
    return at < 0 ? telling.length : at;
  };
  return tries
    .map((one, i) => ({ one, i, rank: rank(one) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ one }) => one);
}

/** An optional member added or taken away is a case of its own already. */
function isBare({ pointer, label }: EdgeTry, optional: readonly { readonly name: string }[]): boolean {
  const [first, ...deeper] = fromPointer(pointer);
  return deeper.length === 0 && /-(absent|present)$/.test(label) && optional.some(({ name }) => name === first);
}
