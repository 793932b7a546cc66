import { boundaries, sample } from '../../jsonschema/index.ts';
import { type DraftValue, type Json, namesSomething, type Operation, type Parameter } from '../../model/index.ts';
import { isCondition } from '../links/index.ts';
import type { Planning, Strategy } from './strategy.ts';

/** At most so many for one parameter and for one operation. */
const mostOfAParameter = 12;
const mostOfAnOperation = 40;
const longest = 2_000;

/** Each parameter at the edges of what its schema allows; lists with one and with several values, in the parameter's own style. */
export const boundaryParameter = {
  id: 'boundary-parameter',
  statement: 'Send the valid request with one parameter at an edge of what its schema allows.',
  *cases(planning, operation, base) {
    let left = mostOfAnOperation;
    for (const parameter of operation.parameters) {
      if (parameter.in === 'path' || parameter.mediaType !== undefined || isCondition(parameter)) continue;
      const at = `${parameter.in}.${parameter.name}`;
      const usual = planning.valueOf(operation, parameter);
      for (const { label, keyword, value } of edgesOf(planning, operation, parameter, usual).slice(
        0,
        mostOfAParameter,
      )) {
        if (left-- <= 0) return;
        yield {
          id: `${operation.id}.${parameter.in}-${parameter.name}-edge-${label}`,
          purpose: 'boundary',
          title: `send the ${parameter.in} parameter ${parameter.name} with ${label.replaceAll('-', ' ')}`,
          operation: operation.id,
          request: { ...base.request, parameters: { ...base.request.parameters, [at]: value } },
          setups: base.setups,
          expect: 'any',
          ...(namesSomething(parameter.name) || isFraction(value) ? {} : { edge: { at, keyword } }),
          control: parameter.required
            ? `${operation.id}.valid`
            : `${operation.id}.with-${parameter.in}-${parameter.name}`,
          after: base.setups.map(({ id }) => id),
        };
      }
    }
  },
} as const satisfies Strategy;

interface ParameterEdge {
  readonly label: string;
  readonly keyword: string;
  readonly value: Json;
}

function edgesOf(
  planning: Planning,
  operation: Operation,
  parameter: Parameter,
  usual: DraftValue | undefined,
): ParameterEdge[] {
  const { schemas } = planning.contract;
  const random = planning.random(`${operation.id} ${parameter.in}.${parameter.name} edges`);
  const made = sample(schemas, parameter.schema, { random, view: 'request', prefer: 'full' });
  const lists = 'value' in made && Array.isArray(made.value) ? listsOf(made.value) : [];
  const found = boundaries(schemas, parameter.schema, { random, view: 'request', limit: 200 }).map(
    ({ label, keyword, value }) => ({ label: label === '' ? keyword : label, keyword, value }),
  );
  const texts = new Set([JSON.stringify(usual ?? null)]);
  return [...lists, ...found].filter(({ value }) => {
    const text = JSON.stringify(value);
    if (texts.has(text) || text.length > longest || !survives(value)) return false;
    texts.add(text);
    return true;
  });
}

function listsOf([item]: readonly Json[]): ParameterEdge[] {
  if (item === undefined || typeof item === 'object') return [];
  return [
    { label: 'one-value', keyword: 'type', value: [item] },
    { label: 'several-values', keyword: 'type', value: [item, typeof item === 'string' ? `${item}-2` : item] },
  ];
}

/** Documents say `number` where they mean whole numbers; nobody is told off for refusing a page 1.5. */
export function isFraction(value: Json | undefined): boolean {
  return typeof value === 'number' && !Number.isInteger(value);
}

/** Whether text in a URL or header means the same value again: nothing is not sent, and null has no text of its own. */
function survives(value: Json): boolean {
  if (value === null || value === '' || value === '.' || value === '..') return false;
  if (Array.isArray(value)) return value.length > 0 && value.every((item) => typeof item !== 'object' && item !== '');
  return typeof value !== 'object' && !/[\r\n\0]/.test(String(value));
}
