import { sample } from '../../jsonschema/index.ts';
import { type DraftValue, isObject, type Parameter } from '../../model/index.ts';
import type { Planning, Strategy } from './strategy.ts';

/** The valid request for a thing that does not exist: well formed, never given out. */
export const unknownId = {
  id: 'unknown-id',
  statement: 'Send the valid request with an id that names nothing.',
  *cases(planning, operation, base) {
    const parameter = operation.parameters.filter((candidate) => candidate.in === 'path').at(-1);
    if (parameter === undefined) return;
    const value = strangerFor(planning, operation.id, parameter);
    if (value === undefined) return;
    yield {
      id: `${operation.id}.unknown-${parameter.name}`,
      purpose: 'negative',
      title: `ask for a ${parameter.name} that names nothing`,
      operation: operation.id,
      request: { ...base.request, parameters: { ...base.request.parameters, [`path.${parameter.name}`]: value } },
      setups: base.setups,
      expect: 'not-found',
      mutation: { kind: 'unknown-id', at: `path.${parameter.name}` },
      control: `${operation.id}.valid`,
      after: base.setups.map(({ id }) => id),
    };
  },
} as const satisfies Strategy;

/** A well-formed id that was never given out; undefined where only given ones are well formed. */
export function strangerFor(
  { contract, random }: Planning,
  operation: string,
  parameter: Parameter,
): DraftValue | undefined {
  const schema = contract.schemas[parameter.schema];
  const free =
    isObject(schema) &&
    schema['type'] === 'string' &&
    !['format', 'pattern', 'maxLength', 'enum', 'const'].some((key) => Object.hasOwn(schema, key));
  // What a PUT makes under an unknown id (RFC 9110 section 9.3.4) would be known to everybody else who asks for that id.
  const isPut = contract.operations.some(({ id, method }) => id === operation && method === 'put');
  if (free)
    return {
      $slot: {
        kind: 'nonce',
        label: isPut ? `unknown-${operation.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}` : 'unknown',
      },
    };
  if (isObject(schema) && (Object.hasOwn(schema, 'enum') || Object.hasOwn(schema, 'const'))) return undefined;
  const made = sample(contract.schemas, parameter.schema, {
    random: random(`${operation} unknown id`),
    view: 'request',
    prefer: 'minimal',
  });
  if (!('value' in made)) return undefined;
  return typeof made.value === 'number' ? 2_147_483_001 : made.value;
}
