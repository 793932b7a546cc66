import { boundaries, sample } from '../../jsonschema/index.ts';
import {
  type DraftValue,
  isChoiceInPath,
  isObject,
  type Json,
  namesSomething,
  type Operation,
  type Parameter,
} from '../../model/index.ts';
import { isCondition } from '../links/index.ts';
import { survivesAsText } from '../survives-as-text.ts';
import type { BaseRequest, Planning, Strategy } from './strategy.ts';

/** At most so many for one parameter, values that are counted up one by one apart, and so many for one operation. */
const mostOfAParameter = 12;
const mostOfAList = 30;
const mostOfAnOperation = 60;
/** Edges that are named where some are left out. */
const mostNamed = 5;
const longest = 2_000;

/** Each parameter at the edges of what its schema allows; lists with one and with several values, in the parameter's own style. */
export const boundaryParameter = {
  id: 'boundary-parameter',
  statement: 'Send the valid request with one parameter at an edge of what its schema allows.',
  *cases(planning, operation, base) {
    const beyond: string[] = [];
    let planned = 0;
    for (const parameter of operation.parameters) {
      if (parameter.mediaType !== undefined || isCondition(parameter)) continue;
      const at = `${parameter.in}.${parameter.name}`;
      if (parameter.in === 'path' && !(isChoiceInPath(planning.contract, parameter) && isPlain(base, at))) continue;
      const usual = planning.valueOf(operation, parameter);
      let [listed, others] = [0, 0];
      for (const { label, keyword, value } of edgesOf(planning, operation, parameter, usual)) {
        const fits = keyword === 'enum' ? listed++ < mostOfAList : others++ < mostOfAParameter;
        if (!fits || planned >= mostOfAnOperation) {
          beyond.push(`${parameter.name}-${label}`);
          continue;
        }
        planned++;
        yield {
          id: `${operation.id}.${parameter.in}-${parameter.name}-edge-${label}`,
          purpose: 'boundary',
          title: `send the ${parameter.in} parameter ${parameter.name} with ${label.replaceAll('-', ' ')}`,
          operation: operation.id,
          request: { ...base.request, parameters: { ...base.request.parameters, [at]: value } },
          setups: base.setups,
          expect: 'any',
          ...(isOpen(parameter.name, value) ? {} : { edge: { at, keyword } }),
          control: parameter.required
            ? `${operation.id}.valid`
            : `${operation.id}.with-${parameter.in}-${parameter.name}`,
          after: base.setups.map(({ id }) => id),
        };
      }
    }
    if (beyond.length > 0)
      planning.leaveOut(
        `${operation.id}.parameter-edges`,
        `${beyond.length} more values of parameters at edges (${beyond.slice(0, mostNamed).join(', ')}${beyond.length > mostNamed ? ', …' : ''}): the first ${planned} are planned`,
      );
  },
} as const satisfies Strategy;

/** Whether the value is one of ours: no other operation gives it. */
export function isPlain({ request }: BaseRequest, at: string): boolean {
  return typeof request.parameters[at] !== 'object';
}

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
    if (texts.has(text) || text.length > longest || !survivesAsText(value, parameter.style)) return false;
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

/** Whether a refusal is nobody's fault: the value names things, or is a fraction where documents may mean whole numbers. */
function isOpen(name: string, value: Json): boolean {
  if (isObject(value)) return Object.entries(value).some(([member, inner]) => isOpen(member, inner));
  if (Array.isArray(value)) return value.some((item: Json) => isOpen(name, item));
  return namesSomething(name) || isFraction(value);
}

/** Documents say `number` where they mean whole numbers; nobody is told off for refusing a page 1.5. */
export function isFraction(value: Json | undefined): boolean {
  return typeof value === 'number' && !Number.isInteger(value);
}
