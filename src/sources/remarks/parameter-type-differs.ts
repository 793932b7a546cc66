import type { Finding, JsonSchema, Parameter } from '../../model/index.ts';
import type { Merged } from '../reconcile/merge-readings.ts';

/** A parameter that has one type in one operation and another one in the next: legal, and a trap for every client. */
export function parameterTypeDiffers({ operations, schemas }: Merged): readonly Finding[] {
  const first = new Map<string, { readonly parameter: Parameter; readonly operation: string; readonly type: string }>();
  const findings: Finding[] = [];
  for (const operation of operations)
    for (const parameter of operation.parameters) {
      const key = `${parameter.in}.${parameter.name}`;
      const type = typeOf(schemas[parameter.schema]);
      const known = first.get(key);
      if (type === undefined) continue;
      if (known === undefined) first.set(key, { parameter, operation: operation.id, type });
      else if (known.type !== type)
        findings.push({
          id: 'parameter-type-differs',
          severity: 'note',
          message: `${key} is ${known.type} in ${known.operation} and ${type} in ${operation.id}.`,
          places: [known.parameter, parameter].flatMap(({ provenance }) => provenance.slice(0, 1)),
          remedy: 'Give the parameter one type everywhere, if one is meant.',
        });
    }
  return findings;
}

function typeOf(schema: JsonSchema | undefined): string | undefined {
  const type = typeof schema === 'object' ? schema['type'] : undefined;
  if (typeof type === 'string') return type;
  return Array.isArray(type) ? type.join(' or ') : undefined;
}
