import { type Contract, isObject, type Json, type JsonObject, type JsonSchema } from '../../model/index.ts';

/** What a schema says, in a line: `integer 1..50 =20`. */
function brief(schema: JsonSchema | undefined): string {
  if (!isObject(schema as Json)) return 'any';
  const {
    type,
    minimum,
    maximum,
    minLength,
    maxLength,
    enum: values,
    default: usual,
    properties,
    items,
  } = schema as JsonObject;
  const range = (low: Json | undefined, high: Json | undefined) =>
    low === undefined && high === undefined ? '' : ` ${low ?? ''}..${high ?? ''}`;
  const required = ((schema as JsonObject)['required'] ?? []) as readonly string[];
  return [
    String(type ?? 'any'),
    range(minimum, maximum),
    range(minLength, maxLength),
    Array.isArray(values) ? ` ${values.join('|')}` : '',
    usual === undefined ? '' : ` =${usual}`,
    isObject(items) ? ` of ${brief(items)}` : '',
    isObject(properties)
      ? ` {${Object.entries(properties)
          .map(([name, member]) => `${name}${required.includes(name) ? '' : '?'} ${brief(member as JsonSchema)}`)
          .join(', ')}}`
      : '',
  ].join('');
}

/** A contract in lines. */
export function linesOf({ operations, schemas }: Contract): readonly string[] {
  const shown = (id: string | undefined) => brief(id === undefined ? undefined : schemas[id]);
  return operations.flatMap(({ method, path, parameters, body, responses, security }) => [
    `${method} ${path}${security.length > 0 ? ' with key' : ''}`,
    ...parameters.map(
      ({ name, in: place, required, schema }) => `  ${place} ${name}${required ? '' : '?'} ${shown(schema)}`,
    ),
    ...(body === undefined ? [] : [`  body${body.required ? '' : '?'} ${shown(body.content[0]?.schema)}`]),
    ...responses.map(
      ({ status, content }) => `  ${status}${content[0] === undefined ? '' : ` ${shown(content[0].schema)}`}`,
    ),
  ]);
}
