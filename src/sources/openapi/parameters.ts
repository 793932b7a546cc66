import type { Parameter, ParameterStyle } from '../../model/index.ts';
import { fromPointer } from '../../model/index.ts';
import { flagOf, items, member, members, placeOf, provenanceOf, type Spot, textOf } from '../tree/spot.ts';
import { guessesOf, provenancesOf } from './extensions.ts';
import { readExamples } from './media-types.ts';
import { readQueryString } from './query-string.ts';
import type { Desk } from './read-openapi.ts';
import { follow } from './references.ts';

interface ParameterSite {
  readonly key: string;
  readonly path: string;
  readonly item: Spot;
  readonly operation: Spot;
}

const styles: Readonly<Record<Parameter['in'], readonly [ParameterStyle, ...ParameterStyle[]]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

/** Headers that OpenAPI says to ignore as parameters: other parts of the document speak of them. */
const ignoredHeaders: ReadonlySet<string> = new Set(['accept', 'authorization', 'content-type']);

/** The parameters of an operation: its own, then those of its path item that it does not replace, then those that only the path shows. */
export function readParameters(desk: Desk, { key, path, item, operation }: ParameterSite): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  for (const [owner, shared] of [
    [operation, false],
    [item, true],
  ] as const)
    for (const reference of items(member(owner, 'parameters'))) {
      const scope = shared ? path : key;
      const spot = follow(reference, desk.findings);
      if (spot === undefined) continue;
      if (textOf(member(spot, 'in')) === 'querystring') {
        for (const part of readQueryString(desk, spot, scope) ?? []) found.set(`query.${part.name}`, part);
        continue;
      }
      const parameter = readParameter(desk, reference, spot, scope);
      if (parameter === undefined) continue;
      const words = member(spot, 'description');
      const text = textOf(words);
      if (words !== undefined && text !== undefined)
        desk.descriptions.push({ operation: key, about: parameter.name, text, place: placeOf(words) });
      const known = `${parameter.in}.${parameter.name}`;
      if (!found.has(known)) found.set(known, parameter);
      else if (!shared)
        desk.findings.warn(
          'duplicate-parameter',
          reference,
          `${key} lists the parameter ${known} twice; the first one counts.`,
          'Delete one of the two.',
        );
    }
  const inPath = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
  const declared = [...found.values()].filter((parameter) => {
    if (parameter.in !== 'path' || inPath.includes(parameter.name)) return true;
    desk.findings.warn(
      'parameter-not-in-path',
      operation,
      `${key} declares the path parameter ${parameter.name}, which its path does not have.`,
      `Write {${parameter.name}} in the path, or delete the parameter.`,
    );
    return false;
  });
  const missing = inPath.filter((name, index) => !found.has(`path.${name}`) && inPath.indexOf(name) === index);
  return [...declared, ...missing.map((name) => undeclared(desk, operation, key, name))];
}

/** @param scope what an inline schema is named after: the operation, or the path when all its operations share the parameter. */
function readParameter(desk: Desk, reference: Spot, spot: Spot, scope: string): Parameter | undefined {
  const name = textOf(member(spot, 'name'));
  const place = textOf(member(spot, 'in'));
  if (name === undefined || !isPlace(place)) {
    desk.findings.error(
      'malformed-parameter',
      spot,
      'A parameter needs a name and one of in: path, query, header, cookie.',
      'Give both.',
    );
    return undefined;
  }
  if (place === 'header' && ignoredHeaders.has(name.toLowerCase())) return undefined;
  const [mediaType, media] = members(member(spot, 'content'))[0] ?? [];
  const schema = member(spot, 'schema') ?? member(media, 'schema');
  const owner = reference === spot ? `${scope} ${place}.${name}` : `parameter ${fromPointer(spot.pointer).at(-1)}`;
  const id =
    (schema === undefined ? undefined : desk.schemas.idOf(schema, owner)) ?? desk.schemas.anything(spot, owner);
  const style = styleOf(desk, member(spot, 'style'), place);
  return {
    name,
    in: place,
    required: place === 'path' || (flagOf(member(spot, 'required')) ?? false),
    schema: id,
    style,
    explode: flagOf(member(spot, 'explode')) ?? (style === 'form' || style === 'cookie'),
    allowReserved: flagOf(member(spot, 'allowReserved')) ?? false,
    ...(mediaType === undefined ? {} : { mediaType: mediaType.toLowerCase() }),
    deprecated: flagOf(member(spot, 'deprecated')) ?? false,
    examples: readExamples(desk, spot),
    ...guessesOf(spot, 'required'),
    provenance: provenancesOf(spot),
  };
}

function styleOf(desk: Desk, written: Spot | undefined, place: Parameter['in']): ParameterStyle {
  const allowed = styles[place];
  const style = allowed.find((candidate) => candidate === textOf(written));
  if (written !== undefined && style === undefined)
    desk.findings.warn(
      'unknown-style',
      written,
      `A ${place} parameter has no such style; ${allowed[0]} is used.`,
      `Use one of ${allowed.join(', ')}.`,
    );
  return style ?? allowed[0];
}

function undeclared(desk: Desk, operation: Spot, key: string, name: string): Parameter {
  desk.findings.warn(
    'undeclared-path-parameter',
    operation,
    `The path of ${key} has {${name}}, but no parameter describes it; any string is assumed.`,
    `Add the parameter {"name": "${name}", "in": "path", "required": true, "schema": {...}}.`,
  );
  return {
    name,
    in: 'path',
    required: true,
    schema: desk.schemas.anything(operation, `${key} path.${name}`),
    style: 'simple',
    explode: false,
    allowReserved: false,
    deprecated: false,
    examples: [],
    provenance: [provenanceOf(operation, 'inferred')],
  };
}

function isPlace(place: string | undefined): place is Parameter['in'] {
  return place === 'path' || place === 'query' || place === 'header' || place === 'cookie';
}
