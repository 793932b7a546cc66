import { isObject, type Json, type JsonObject } from '../../src/model/index.ts';

/** A change of a document that changes nothing of what it says. `random` gives numbers from 0 up to 1. */
export type Rewrite = (document: JsonObject, random: () => number) => JsonObject;

/** Rebuild a value from the inside out, with the keys that lead to each part. */
function rebuilt(
  value: Json,
  change: (value: Json, path: readonly string[]) => Json,
  path: readonly string[] = [],
): Json {
  if (Array.isArray(value))
    return change(
      value.map((one: Json, i) => rebuilt(one, change, [...path, String(i)])),
      path,
    );
  if (!isObject(value)) return change(value, path);
  const members = Object.entries(value).map(([name, member]) => [name, rebuilt(member, change, [...path, name])]);
  return change(Object.fromEntries(members), path);
}

const rebuild = (document: JsonObject, change: (value: Json, path: readonly string[]) => Json) =>
  rebuilt(document, change) as JsonObject;

const isRef = (value: Json): boolean => isObject(value) && typeof value['$ref'] === 'string';
const methods = ['get', 'post', 'put', 'delete', 'patch'];
const isSchema = (path: readonly string[]) => {
  const [last = '', parent = '', above = ''] = path.toReversed();
  return (
    last === 'schema' ||
    last === 'items' ||
    (parent === 'properties' && last !== '') ||
    (parent === 'schemas' && above === 'components') ||
    ((parent === 'oneOf' || parent === 'allOf') && /^\d+$/.test(last))
  );
};
const isParameter = (path: readonly string[]) => path.at(-2) === 'parameters' && /^\d+$/.test(path.at(-1) ?? '');
const isHeader = (path: readonly string[]) => path.at(-2) === 'headers' && path.at(-4) === 'responses';
const isResponse = (path: readonly string[]) => path.at(-2) === 'responses' && path[0] === 'paths';
const isBody = (path: readonly string[]) => path.at(-1) === 'requestBody';
const isPathItem = (path: readonly string[]) => path.length === 2 && path[0] === 'paths';
const isOperation = (path: readonly string[]) => path[0] === 'paths' && methods.includes(path.at(-1) ?? '');

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** Put what stands in place under a name. */
function extracted(room: string, wanted: (path: readonly string[]) => boolean): Rewrite {
  return (document, random) => {
    const named: Record<string, Json> = {};
    const out = rebuild(document, (value, path) => {
      if (!isObject(value) || !wanted(path) || isRef(value) || path[0] === 'components' || random() < 0.4) return value;
      const name = `Part${Object.keys(named).length}${room}`;
      named[name] = value;
      return { $ref: `#/components/${room}/${name}` };
    });
    const components = out['components'] as JsonObject;
    return { ...out, components: { ...components, [room]: { ...(components[room] as JsonObject), ...named } } };
  };
}

/** Write references to components out, once: those inside what is written out stay. */
const inlined: Rewrite = (document, random) =>
  rebuild(document, (value) => {
    if (!isObject(value) || !isRef(value) || random() < 0.4) return value;
    const path = String(value['$ref']).split('/').slice(1);
    return path.reduce<Json>((at, key) => (isObject(at) ? (at[key] ?? {}) : {}), document);
  });

const stated = (value: Json, members: JsonObject): Json =>
  isObject(value) && !isRef(value) ? { ...members, ...value } : value;

/** By name; each keeps all that a client could notice. */
export const rewrites: Readonly<Record<string, Rewrite>> = {
  'members in another order': (document, random) =>
    rebuild(document, (value) =>
      isObject(value) ? Object.fromEntries(shuffled(Object.entries(value), random)) : value,
    ),
  'lists without order in another order': (document, random) =>
    rebuild(document, (value, path) =>
      Array.isArray(value) && ['required', 'enum', 'parameters', 'tags'].includes(path.at(-1) ?? '')
        ? shuffled(value, random)
        : value,
    ),
  'schemas under a name': extracted('schemas', (path) => isSchema(path)),
  'parameters under a name': extracted('parameters', isParameter),
  'answers under a name': extracted('responses', isResponse),
  'bodies under a name': extracted('requestBodies', isBody),
  'headers under a name': extracted('headers', isHeader),
  'paths under a name': (document, random) => ({
    ...extracted('pathItems', isPathItem)(asOpenapi31(document), random),
    openapi: '3.1.0',
  }),
  'references written out': inlined,
  'parameters of the whole path': (document) =>
    rebuild(document, (item, path) => {
      if (!isPathItem(path) || !isObject(item)) return item;
      const operations = Object.entries(item).filter(([name]) => methods.includes(name));
      const [[name, only] = []] = operations;
      if (operations.length !== 1 || name === undefined || !isObject(only)) return item;
      const { parameters, ...rest } = only;
      return parameters === undefined ? item : { ...item, parameters, [name]: rest };
    }),
  'OpenAPI 3.1': asOpenapi31,
  'an allOf of one': (document, random) =>
    rebuild(document, (value, path) =>
      isSchema(path) && isObject(value) && typeof value['type'] === 'string' && random() < 0.5
        ? { allOf: [value] }
        : value,
    ),
  'server variables': (document) =>
    rebuild(document, (value, path) =>
      path[0] === 'servers' && path.length === 2 && isObject(value) && value['url'] === 'https://api.example/v1'
        ? { url: 'https://{host}/v1', variables: { host: { default: 'api.example' } } }
        : value,
    ),
  'defaults of parameters said': (document, random) =>
    rebuild(document, (value, path) => {
      if (!isParameter(path) || !isObject(value) || random() < 0.3) return value;
      const style = value['in'] === 'query' ? 'form' : 'simple';
      const explode = style === 'form';
      return stated(value, { required: false, deprecated: false, style, explode, allowReserved: false });
    }),
  'defaults of schemas said': (document, random) =>
    rebuild(document, (value, path) => {
      if (!isSchema(path) || !isObject(value) || random() < 0.3) return value;
      const { type } = value;
      if (type === 'string') return stated(value, { minLength: 0 });
      if (type === 'array') return stated(value, { minItems: 0, uniqueItems: false });
      return type === 'object' ? stated(value, { additionalProperties: true, minProperties: 0 }) : value;
    }),
  'defaults of bodies, headers and operations said': (document) =>
    rebuild(document, (value, path) => {
      if (isBody(path)) return stated(value, { required: false });
      if (isHeader(path)) return stated(value, { required: false, style: 'simple', explode: false });
      return isOperation(path) ? stated(value, { deprecated: false }) : value;
    }),
  'security said at every operation': (document) =>
    rebuild(document, (value, path) =>
      isOperation(path) && !path.includes('callbacks')
        ? stated(value, { security: document['security'] ?? [] })
        : value,
    ),
  'schemes of security by another name': (document) =>
    rebuild(document, (value, path) => {
      if (!isObject(value) || !Object.hasOwn(value, 'key')) return value;
      const here = path.at(-1) === 'securitySchemes' || path.at(-2) === 'security';
      const { key, ...rest } = value;
      return here && key !== undefined ? { ...rest, 'api-key': key } : value;
    }),
  'other words': (document) =>
    rebuild(document, (value, path) => {
      if (isOperation(path)) return stated(value, { summary: 'In other words.', tags: ['some'], description: 'More.' });
      return isSchema(path) || isParameter(path) ? stated(value, { description: 'In other words.' }) : value;
    }),
  titles: (document, random) =>
    rebuild(document, (value, path) =>
      isSchema(path) && isObject(value) && value['type'] === 'string' && random() < 0.5
        ? stated(value, { title: 'A text', examples: ['a'] })
        : value,
    ),
};

/** `nullable` and the boolean form of exclusive bounds, as OpenAPI 3.1 says them. */
function asOpenapi31(document: JsonObject): JsonObject {
  const next = rebuild(document, (value, path) => {
    if (!isSchema(path) || !isObject(value) || isRef(value)) return value;
    const { nullable, exclusiveMaximum, exclusiveMinimum, ...rest } = value;
    const { maximum, minimum, ...others } = rest;
    return {
      ...others,
      ...(nullable === true ? { type: [rest['type'] ?? 'string', 'null'] } : {}),
      ...(maximum === undefined ? {} : exclusiveMaximum === true ? { exclusiveMaximum: maximum } : { maximum }),
      ...(minimum === undefined ? {} : exclusiveMinimum === true ? { exclusiveMinimum: minimum } : { minimum }),
      // Said in the words of 3.1 already.
      ...(typeof exclusiveMaximum === 'number' ? { exclusiveMaximum } : {}),
      ...(typeof exclusiveMinimum === 'number' ? { exclusiveMinimum } : {}),
    };
  });
  return { ...next, openapi: '3.1.0' };
}
