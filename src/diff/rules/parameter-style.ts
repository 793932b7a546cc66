import { sample } from '../../jsonschema/index.ts';
import type { Operation, Parameter } from '../../model/index.ts';
import type { Witness } from '../change.ts';
import { parameterKey, write } from '../witness/judge-request.ts';
import { makeRequest } from '../witness/make-message.ts';
import { type Side, steadyRandom } from '../witness/side.ts';
import { refusedRequest } from '../witness/witnesses.ts';
import { kind } from './kind.ts';
import { parameterPairs } from './parameter-pairs.ts';
import type { Rule } from './rule.ts';

/** How a parameter's value is written. It matters only where a value is written in two ways: for lists and objects, or in another style. */
export const parameterStyle: Rule = {
  id: 'parameter-style',
  kinds: [
    kind('parameter-style-changed', ['request', 'parameter', 'changed'], 'ERROR', 'A parameter is written otherwise.'),
  ],
  *detect({ old, new: next, operations }) {
    for (const { operation, owner, key, old: was, new: is } of parameterPairs(operations)) {
      if (was === undefined || is === undefined || styleWords(was) === styleWords(is)) continue;
      yield {
        id: 'parameter-style-changed',
        operation,
        at: key,
        message: `${key} was written as ${styleWords(was)} and is written as ${styleWords(is)} now`,
        old: was.provenance[0],
        new: is.provenance[0],
        prove: () => proof(old, next, owner, was, is),
      };
    }
  },
};

function styleWords({ style, explode, mediaType, allowReserved }: Parameter): string {
  if (mediaType !== undefined) return mediaType;
  return `${style}${explode ? ', exploded' : ''}${allowReserved ? ', reserved characters as they are' : ''}`;
}

function proof(old: Side, next: Side, owner: Operation, was: Parameter, is: Parameter): Witness | undefined {
  const request = makeRequest(old, owner);
  const made = sample(old.schemas, was.schema, { random: steadyRandom(), view: 'request', prefer: 'full' });
  if (request === undefined || !('value' in made)) return undefined;
  const { value } = made;
  // A list of one thing reads the same in most styles.
  const longer = Array.isArray(value) && value.length === 1 ? [value[0] ?? null, value[0] ?? null] : value;
  for (const one of [value, longer]) {
    if (write(was, one) === write(is, one)) continue;
    const key = parameterKey(was);
    const message = {
      ...request,
      parameters: { ...request.parameters, [key]: one },
      written: { [key]: write(was, one) },
    };
    const witness = refusedRequest(old, next, message, key);
    if (witness !== undefined) return witness;
  }
  return undefined;
}
