import { type Violation, violate } from '../../jsonschema/index.ts';
import { isChoiceInPath, isObject, type Json, type JsonSchema, type Parameter, valueAt } from '../../model/index.ts';
import { isCondition } from '../links/index.ts';
import { survivesAsText } from '../survives-as-text.ts';
import { isPlain } from './boundary-parameter.ts';
import type { Strategy } from './strategy.ts';

/** A word that is no number, no boolean and in no enum. */
const word = 'assay-invalid';

/** Each parameter with a value that breaks one of its constraints. Everything on a URL is text, so only breaks that survive as text count. */
export const brokenParameter = {
  id: 'broken-parameter',
  statement: 'Send the valid request with one parameter that breaks one stated constraint.',
  *cases(planning, operation, base) {
    for (const parameter of operation.parameters) {
      if (parameter.mediaType !== undefined || isCondition(parameter)) continue;
      const at = `${parameter.in}.${parameter.name}`;
      if (parameter.in === 'path' && !(isChoiceInPath(planning.contract, parameter) && isPlain(base, at))) continue;
      const valid = planning.valueOf(operation, parameter);
      if (valid === undefined) continue;
      const breaks = [
        ...wrongWord(planning.contract.schemas[parameter.schema]),
        ...violate(planning.contract.schemas, parameter.schema, valid as Json, {
          random: planning.random(`${operation.id} ${at} broken`),
          view: 'request',
        })
          .filter((violation) => isSeen(violation, valid as Json, parameter.style))
          .map(({ kind, keyword, value, label }) => ({ kind, keyword, value, label })),
      ];
      for (const { kind, keyword, value, label } of breaks)
        yield {
          id: `${operation.id}.${parameter.in}-${parameter.name}-${label}`,
          purpose: 'negative',
          title: `send the ${parameter.in} parameter ${parameter.name} as ${JSON.stringify(value)} (${label.replaceAll('-', ' ')})`,
          operation: operation.id,
          request: { ...base.request, parameters: { ...base.request.parameters, [at]: value } },
          setups: base.setups,
          expect: 'refuse',
          mutation: { kind, at, keyword },
          control: parameter.required
            ? `${operation.id}.valid`
            : `${operation.id}.with-${parameter.in}-${parameter.name}`,
          after: base.setups.map(({ id }) => id),
        };
    }
  },
} as const satisfies Strategy;

function wrongWord(
  schema: JsonSchema | undefined,
): { kind: 'wrong-type'; keyword: string; value: Json; label: string }[] {
  if (!isObject(schema)) return [];
  const types = [schema['type']].flat();
  const textual =
    types.length === 0 ||
    types.some((type) => type === undefined || ['string', 'array', 'object'].includes(String(type)));
  if (textual) return [];
  const wrong = (value: Json, label: string) => [{ kind: 'wrong-type' as const, keyword: 'type', value, label }];
  // Careless readers of numbers stop at the first letter and take what stands before it.
  const numeric = types.some((type) => type === 'integer' || type === 'number');
  return [...wrong(word, 'wrong-type'), ...(numeric ? wrong('5abc', 'digits-and-letters') : [])];
}

/** Whether the break is still there when everything is text: a number in place of a text is one, a word in place of a number is none. */
function isSeen({ pointer, kind, value }: Violation, valid: Json, style: Parameter['style']): boolean {
  if (!survivesAsText(value, style)) return false;
  if (kind !== 'wrong-type' && kind !== 'null-not-allowed') return true;
  const [before, after] = [valueAt(valid, pointer), valueAt(value, pointer)];
  return pointer !== '' && typeof after === 'string' && typeof before !== 'string' && Number.isNaN(Number(after));
}
